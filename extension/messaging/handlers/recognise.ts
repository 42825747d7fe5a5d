import { printsOf, probe, recognise as recogniseBy } from '../../recipes/recognise.ts';
import { recipeMadeFor } from '../../sites/known-recipes.ts';
import { readLocale } from '../../ui/language.ts';
import type { OwnHandlers } from '../router.ts';
import type { World } from '../world.ts';

/**
 * What was made for the site, here or by the team; else by its address, else by looking at the page. Null also where the
 * browser does not let us look (its own pages).
 */
export const recognise: OwnHandlers['recognise'] = async (world, { tabId, url }) => {
  const { browser, recipes } = world;
  const made = URL.canParse(url) ? await recipeMadeFor(browser.storage.local, new URL(url).origin) : null;
  const product = made ? null : await productAt(world, tabId, url);
  const recipe = made ?? recipes.find(({ id }) => id === product);
  if (!recipe) return null;
  const locale = await readLocale(browser);
  return { recipe: recipe.id, name: recipe.name[locale] };
};

async function productAt({ browser, recipes }: World, tabId: number, url: string): Promise<string | null> {
  const hosted = recogniseBy(recipes, { url, matches: () => false });
  if (hosted) return hosted;
  return browser.scripting
    .executeScript({ target: { tabId }, func: probe, args: [printsOf(recipes)] })
    .then(([frame]) => (typeof frame?.result === 'string' ? frame.result : null))
    .catch((cause: unknown) => {
      console.info('Hanamaru may not look at this page', cause);
      return null;
    });
}
