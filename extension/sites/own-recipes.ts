import {
  formatRecipe,
  parseMadeRecipe,
  RECIPE_SIZE,
  type Recipe,
  type Surface,
} from '../../shared/contract/recipe.ts';
import type { Lock } from '../platform/lock.ts';
import { MADE } from '../recipes/made-for-site.ts';
import { isSiteOrigin, type SiteArea } from './stored-sites.ts';

/** Recipes made in this browser, by the origin they were made on. */
export type OwnRecipes = Readonly<Record<string, Recipe>>;

/** Kinds of post that one recipe reads at most (see `Recipe`). */
const SURFACES = 8;

/** Leaves out what is no recipe: one damaged entry must not take the others away. */
export async function readOwnRecipes(area: SiteArea): Promise<OwnRecipes> {
  const { recipes } = await area.get('recipes');
  const entries = recipes && typeof recipes === 'object' ? Object.entries(recipes) : [];
  return Object.fromEntries(
    entries.flatMap(([origin, stored]) => {
      const parsed = parseMadeRecipe(stored);
      return 'recipe' in parsed && isSiteOrigin(origin) ? [[origin, parsed.recipe]] : [];
    }),
  );
}

/** What becomes of the kinds that were there. */
interface Earlier {
  /** Post selectors of kinds that read the same elements until now: corrected ones, which the new kind takes the place of. */
  readonly replaces?: readonly string[];
  /** What read the site until now, where nothing was made for it yet: its other kinds go on being read. */
  readonly base?: Recipe | null;
}

/**
 * Keeps a recipe of one kind of post for an origin, before the kinds that were there: a site has several, and the first
 * that matches reads. Of too many the oldest go. Gives the whole.
 */
export async function keepOwnRecipe(
  area: SiteArea,
  lock: Lock,
  origin: string,
  made: Recipe,
  earlier: Earlier = {},
): Promise<Recipe> {
  return lock('recipes', async () => {
    const all = await readOwnRecipes(area);
    const recipe = joined(all[origin], made, earlier, origin);
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

function joined(
  before: Recipe | undefined,
  made: Recipe,
  { replaces = [], base }: Earlier,
  origin: string,
): Recipe {
  const version = (before?.version ?? 0) + 1;
  const known = (before ?? base)?.surfaces ?? [];
  const isOld = ({ post }: Surface) =>
    replaces.includes(post) || made.surfaces.some((one) => one.post === post);
  const kept = known.filter((surface) => !isOld(surface));
  const [corrected] = known.filter(isOld);
  const fresh = made.surfaces.map((surface, at) => ({
    ...surface,
    // Posts are named by the kind's id: one that is corrected keeps it, and no other ever gets it again.
    id: (at === 0 && corrected?.id) || freeId(version, at, known),
  }));
  const viewer = made.viewer ?? (before ?? base)?.viewer;
  const whole = {
    ...made,
    ...(viewer && { viewer }),
    id: madeId(origin),
    version,
    match: [], // it is for this site, whatever it says
  };
  return withNewest(whole, [...fresh, ...kept].slice(0, SURFACES));
}

function freeId(version: number, at: number, known: readonly Surface[]): string {
  const id = at === 0 ? `post-${version}` : `post-${version}-${at}`;
  return version === 1 && at === 0 && !known.some((one) => one.id === 'post') ? 'post' : id;
}

/** With as many of the kinds, the newest first, as one recipe holds: a larger one would be read as none. */
function withNewest(recipe: Recipe, surfaces: readonly Surface[]): Recipe {
  const any = surfaces.map(({ post }) => post);
  const whole = { ...recipe, fingerprint: { any }, surfaces: [...surfaces] };
  const isTooLarge = surfaces.length > 1 && formatRecipe(whole).length > RECIPE_SIZE;
  return isTooLarge ? withNewest(recipe, surfaces.slice(0, -1)) : whole;
}

/** `made-redmine-example-co-jp-1x3f9k`, as the contract wants an id: the end tells origins apart that the rest does not. */
export function madeId(origin: string): string {
  const { host } = new URL(origin);
  const words = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 26);
  return `${MADE}${words}-${hashOf(origin)}`.replace(/-{2,}/g, '-');
}

/** FNV-1a, 32 bits: names need to differ here, and to keep nothing from anybody. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
