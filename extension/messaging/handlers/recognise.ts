import { printsOf, probe, recognise as recogniseBy } from '../../recipes/recognise.ts';
import { readLocale } from '../../ui/language.ts';
import type { OwnHandlers } from '../router.ts';

/** By its address, else by looking at the page; null also where the browser does not let us look (its own pages). */
export const recognise: OwnHandlers['recognise'] = async ({ browser, recipes }, { tabId, url }) => {
  const id =
    recogniseBy(recipes, { url, matches: () => false }) ??
    (await browser.scripting
      .executeScript({ target: { tabId }, func: probe, args: [printsOf(recipes)] })
      .then(([frame]) => frame?.result)
      .catch((cause: unknown) => {
        console.info('Hanamaru may not look at this page', cause);
        return null;
      }));
  const recipe = recipes.find((recipe) => recipe.id === id);
  if (!recipe) return null;
  const locale = await readLocale(browser);
  return { recipe: recipe.id, name: recipe.name[locale] };
};
