import { readRecipes } from '../../sites/known-recipes.ts';
import { declareSame as declareSiteSame } from '../../sites/same-site.ts';
import { switchOff as switchSiteOff, switchOn as switchSiteOn } from '../../sites/switch-site.ts';
import type { OwnHandlers } from '../router.ts';

export const switchOn: OwnHandlers['switchOn'] = async ({ browser, lock, recipes }, site) => {
  const isKnown = (await readRecipes(browser.storage.local, recipes)).some(({ id }) => id === site.recipe);
  return { ok: isKnown && (await switchSiteOn(browser, lock, site)) };
};

export const switchOff: OwnHandlers['switchOff'] = ({ browser, lock }, { origin }) =>
  switchSiteOff(browser, lock, origin);

export const declareSame: OwnHandlers['declareSame'] = async ({ browser, lock }, site) => ({
  ok: await declareSiteSame(browser.storage.local, lock, site),
});
