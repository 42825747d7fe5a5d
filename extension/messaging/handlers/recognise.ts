import { generic } from '../../recipes/generic.ts';
import { printsOf, probe, recognise as recogniseBy } from '../../recipes/recognise.ts';
import { recipeAt, recipeMadeFor, teamRecipeFor } from '../../sites/known-recipes.ts';
import { readLocale } from '../../ui/language.ts';
import type { OwnHandlers } from '../router.ts';
import type { WorldBrowser } from '../world.ts';
import { GENERIC_FILE } from './load-script.ts';

/**
 * What was made for the site, here or by the team; else the product by the page's address, else by looking at the page;
 * where it is none of ours, what the page marks itself. Null also where the browser does not let us look (its own pages).
 */
export const recognise: OwnHandlers['recognise'] = async ({ browser, recipes }, { tabId, url }) => {
  const target = { tabId };
  const made = URL.canParse(url) ? await recipeMadeFor(browser.storage.local, new URL(url).origin) : null;
  const id =
    made?.id ??
    recogniseBy(recipes, { url, matches: () => false }) ??
    (await look(browser, { target, func: probe, args: [printsOf(recipes)] }));
  const recipe = made ?? recipes.find((recipe) => recipe.id === id);
  const locale = await readLocale(browser);
  if (recipe) return { recipe: recipe.id, name: recipe.name[locale] };
  const posts = await look(browser, { target, files: [GENERIC_FILE] });
  return typeof posts === 'number' && posts > 0
    ? { recipe: generic.id, name: generic.name[locale], posts }
    : null;
};

export const readBy: OwnHandlers['readBy'] = async ({ browser, recipes }, { url, recipe: own }) => {
  const recipe = await recipeAt(browser.storage.local, recipes, { url, own });
  const teams = await teamRecipeFor(browser.storage.local, new URL(url).origin);
  return (
    recipe && {
      recipe: recipe.id,
      name: recipe.name[await readLocale(browser)],
      ...(teams && teams.id !== own && { teams: teams.id }),
    }
  );
};

type Injection = Parameters<WorldBrowser['scripting']['executeScript']>[0];

async function look({ scripting }: WorldBrowser, injection: Injection): Promise<unknown> {
  try {
    const [frame] = await scripting.executeScript(injection);
    return frame?.result;
  } catch (cause) {
    console.info('Hanamaru may not look at this page', cause);
    return null;
  }
}
