import * as v from 'valibot';
import { RecipeTag } from '../../shared/contract/ids.ts';
import { decodeBase64Url } from '../../shared/contract/link.ts';
import { parseMadeRecipe, type Recipe } from '../../shared/contract/recipe.ts';
import { ALIASES } from '../../shared/contract/team-recipe.ts';
import { isTeams, TEAMS } from '../recipes/made-for-site.ts';
import { isSiteOrigin, type SiteArea } from './stored-sites.ts';

const TeamRecipe = v.object({
  tag: RecipeTag,
  version: v.number(),
  /** Null where only other names of the site are shared. */
  recipe: v.nullable(v.unknown()),
  aliases: v.pipe(v.array(v.pipe(v.string(), v.check(isSiteOrigin))), v.maxLength(ALIASES)),
});

/** What the team shares for an origin. */
export interface TeamRecipe extends Omit<v.InferOutput<typeof TeamRecipe>, 'recipe'> {
  readonly recipe: Recipe | null;
}

export interface TeamRecipes {
  /** Which team's. */
  readonly of: string;
  /** The team view's `recipes` that these are of. */
  readonly number: number;
  /** By origin. */
  readonly sites: Readonly<Record<string, TeamRecipe>>;
}

const Stored = v.object({ of: v.string(), number: v.number(), sites: v.record(v.string(), v.unknown()) });

/** Names a team among those a browser may have been in. */
export function teamOf({ server, team }: { readonly server: string; readonly team: string }): string {
  return `${server} ${team}`;
}

/** Leaves out what is no recipe, like those made here. */
export async function readTeamRecipes(area: SiteArea): Promise<TeamRecipes> {
  const { teamRecipes } = await area.get('teamRecipes');
  const stored = v.safeParse(Stored, teamRecipes);
  if (!stored.success) return { of: '', number: 0, sites: {} };
  const { of, number, sites } = stored.output;
  return { of, number, sites: Object.fromEntries(Object.entries(sites).flatMap(checked)) };
}

function checked([origin, stored]: [string, unknown]): [string, TeamRecipe][] {
  const site = v.safeParse(TeamRecipe, stored);
  if (!site.success || !isSiteOrigin(origin)) return [];
  if (site.output.recipe === null) return [[origin, { ...site.output, recipe: null }]];
  const parsed = parseMadeRecipe(site.output.recipe);
  return 'recipe' in parsed ? [[origin, { ...site.output, recipe: parsed.recipe }]] : [];
}

/** Whether a site was switched on with a recipe of the team's that it does not share any more. */
export function isWithdrawn({ sites }: TeamRecipes, recipe: string): boolean {
  return isTeams(recipe) && !Object.values(sites).some((site) => site.recipe?.id === recipe);
}

/** Keeps what the team shares, in place of what was there; null forgets it. */
export async function keepTeamRecipes(area: SiteArea, teamRecipes: TeamRecipes | null): Promise<void> {
  const names = Object.entries(teamRecipes?.sites ?? {}).flatMap(([origin, { aliases }]) =>
    aliases.map((alias) => [alias, origin] as const),
  );
  await area.set({ teamRecipes, teamAliases: Object.fromEntries(names) });
}

/** `team-` and the tag's 16 bytes, as the contract wants an id; it says nothing of the site. */
export function teamRecipeId(tag: RecipeTag): string {
  const bytes = decodeBase64Url(tag) ?? new Uint8Array();
  return TEAMS + [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
