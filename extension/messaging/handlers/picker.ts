import { parseRecipe } from '../../../shared/contract/recipe.ts';
import { dropOwnRecipe, keepOwnRecipe, MADE } from '../../sites/own-recipes.ts';
import { readSites } from '../../sites/stored-sites.ts';
import { switchOff, switchOn } from '../../sites/switch-site.ts';
import { readLocale } from '../../ui/language.ts';
import { loadMessages } from '../../ui/load-messages.ts';
import { notePicking } from '../picking.ts';
import type { OwnHandlers, PickerHandlers } from '../router.ts';

const FOR_PICKER = /^(?:picker|problem|common)_/;

export const startPicker: OwnHandlers['startPicker'] = async ({ browser }, { tabId, url }) => {
  if (!URL.canParse(url)) return { ok: false };
  await notePicking(browser.storage.session, { tabId, origin: new URL(url).origin });
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
    return { ok: true };
  } catch (cause) {
    console.info('Hanamaru may not look at this page', cause);
    return { ok: false };
  }
};

export const openPicker: PickerHandlers['openPicker'] = async ({ browser, store }) => {
  const session = await store.session.get('me');
  const locale = await readLocale(browser);
  const { getURL } = browser.runtime;
  const messages = await loadMessages(locale, { fetch: (address) => fetch(address), getURL });
  return {
    locale,
    messages: Object.fromEntries(Object.entries(messages).filter(([key]) => FOR_PICKER.test(key))),
    mayShare: session?.state === 'good' && session.role === 'admin',
  };
};

export const keepRecipe: PickerHandlers['keepRecipe'] = async ({ browser, lock }, { origin }, { recipe }) => {
  const parsed = parseRecipe(recipe);
  if ('faults' in parsed) return { ok: false };
  const kept = await keepOwnRecipe(browser.storage.local, lock, origin, parsed.recipe);
  return { ok: true, on: await switchOn(browser, lock, { origin, recipe: kept.id }) };
};

export const dropRecipe: OwnHandlers['dropRecipe'] = async ({ browser, lock }, { origin }) => {
  const site = (await readSites(browser.storage.local))[origin];
  if (site?.source === 'person' && site.recipe.startsWith(MADE)) await switchOff(browser, lock, origin);
  await dropOwnRecipe(browser.storage.local, lock, origin);
};
