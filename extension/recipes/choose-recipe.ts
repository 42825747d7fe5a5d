import type { Recipe } from '../../shared/contract/recipe.ts';
import { isMadeForSite } from './made-for-site.ts';
import { hostedRecipe } from './recognise.ts';

/**
 * Which recipe reads a page at `url` of a site that is switched on with the recipe `own` (its id): the hosted product
 * that the address names, since Garoon and kintone share an origin and a site has one recipe only; elsewhere its own.
 * One that was made for the site, here or by the team, is meant whatever the address. Null where no recipe has that id, as when a policy misspells it.
 */
export function chooseRecipe(
  recipes: readonly Recipe[],
  { url, own }: { readonly url: string; readonly own: string },
): Recipe | null {
  const chosen = recipes.find(({ id }) => id === own) ?? null;
  return chosen && isMadeForSite(chosen.id) ? chosen : (hostedRecipe(recipes, url) ?? chosen);
}
