import type { Recipe } from '../../shared/contract/recipe.ts';
import { chooseRecipe } from '../recipes/choose-recipe.ts';
import { isMadeForSite } from '../recipes/made-for-site.ts';
import { readOwnRecipes } from './own-recipes.ts';
import type { SiteArea } from './stored-sites.ts';
import { readTeamRecipes } from './team-recipes.ts';

/** Those made here first, then the team's, then the built-in ones. */
export async function readRecipes(area: SiteArea, builtIn: readonly Recipe[]): Promise<readonly Recipe[]> {
  const [own, { sites }] = await Promise.all([readOwnRecipes(area), readTeamRecipes(area)]);
  const teams = Object.values(sites).flatMap(({ recipe }) => recipe ?? []);
  return [...Object.values(own), ...teams, ...builtIn];
}

/**
 * What reads a page (see `chooseRecipe`). Recipes that were made are parsed only where the site is read by one: a team
 * may share 200, and this stands before every page.
 */
export async function recipeAt(
  area: SiteArea,
  builtIn: readonly Recipe[],
  at: { readonly url: string; readonly own: string },
): Promise<Recipe | null> {
  return chooseRecipe(isMadeForSite(at.own) ? await readRecipes(area, builtIn) : builtIn, at);
}

/** The recipe that was made for an origin: here, or by the team. */
export async function recipeMadeFor(area: SiteArea, origin: string): Promise<Recipe | null> {
  return (await readOwnRecipes(area))[origin] ?? (await teamRecipeFor(area, origin));
}

/** The recipe that the team shares for an origin, also where it knows the site by another name. */
export async function teamRecipeFor(area: SiteArea, origin: string): Promise<Recipe | null> {
  const { sites } = await readTeamRecipes(area);
  const alias = Object.values(sites).find(({ aliases }) => aliases.includes(origin));
  return sites[origin]?.recipe ?? alias?.recipe ?? null;
}
