import {
  formatRecipe,
  parseRecipe,
  RECIPE_SIZE,
  type Recipe,
  type Surface,
} from '../../shared/contract/recipe.ts';
import type { Lock } from '../platform/lock.ts';
import { isSiteOrigin, type SiteArea } from './stored-sites.ts';

/** Recipes made in this browser, by the origin they were made on. */
export type OwnRecipes = Readonly<Record<string, Recipe>>;

/** What the ids of recipes made in a browser begin with: no product's does. */
export const MADE = 'made-';

/** Kinds of post that one recipe reads at most (see `Recipe`). */
const SURFACES = 8;

/** Leaves out what is no recipe: one damaged entry must not take the others away. */
export async function readOwnRecipes(area: SiteArea): Promise<OwnRecipes> {
  const { recipes } = await area.get('recipes');
  const entries = recipes && typeof recipes === 'object' ? Object.entries(recipes) : [];
  return Object.fromEntries(
    entries.flatMap(([origin, stored]) => {
      const parsed = parseRecipe(stored);
      return 'recipe' in parsed && isSiteOrigin(origin) ? [[origin, parsed.recipe]] : [];
    }),
  );
}

/**
 * Keeps a recipe of one kind of post for an origin, beside the kinds made there before: a site has several. One that
 * reads the same elements takes the earlier one's place, and of too many the oldest goes. Gives the whole.
 */
export async function keepOwnRecipe(
  area: SiteArea,
  lock: Lock,
  origin: string,
  made: Recipe,
): Promise<Recipe> {
  return lock('recipes', async () => {
    const all = await readOwnRecipes(area);
    const recipe = joined(all[origin], made, origin);
    await area.set({ recipes: { ...all, [origin]: recipe } });
    return recipe;
  });
}

export async function dropOwnRecipe(area: SiteArea, lock: Lock, origin: string): Promise<void> {
  await lock('recipes', async () => {
    const { [origin]: _, ...others } = await readOwnRecipes(area);
    await area.set({ recipes: others });
  });
}

function joined(before: Recipe | undefined, made: Recipe, origin: string): Recipe {
  const posts = made.surfaces.map(({ post }) => post);
  const known = before?.surfaces ?? [];
  const kept = known.filter(({ post }) => !posts.includes(post));
  const again = made.surfaces.map((surface) => ({
    ...surface,
    id: known.find(({ post }) => post === surface.post)?.id ?? surface.id,
  }));
  const whole = {
    ...made,
    ...(before?.viewer && !made.viewer && { viewer: before.viewer }),
    id: madeId(origin),
    version: (before?.version ?? 0) + 1,
    match: [], // it is for this site, whatever it says
  };
  return withNewest(whole, named([...kept, ...again]).slice(-SURFACES));
}

/** With as many of the kinds, the newest last, as one recipe holds: a larger one would be read as none. */
function withNewest(recipe: Recipe, surfaces: readonly Surface[]): Recipe {
  const any = surfaces.map(({ post }) => post).slice(-SURFACES);
  const whole = { ...recipe, fingerprint: { any }, surfaces: [...surfaces] };
  const isTooLarge = surfaces.length > 1 && formatRecipe(whole).length > RECIPE_SIZE;
  return isTooLarge ? withNewest(recipe, surfaces.slice(1)) : whole;
}

/** A kind that was there keeps its id, since its posts are named by it. */
function named(surfaces: readonly Surface[]): Surface[] {
  const taken = new Set<string>();
  return surfaces.map((surface) => {
    let { id } = surface;
    for (let n = 2; taken.has(id); n += 1) id = `post-${n}`;
    taken.add(id);
    return { ...surface, id };
  });
}

/** `made-redmine-example-co-jp`, as the contract wants an id. */
export function madeId(origin: string): string {
  const { host } = new URL(origin);
  return `${MADE}${host.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40).replace(/-$/, '');
}
