import { parseMadeRecipe, type Recipe } from '../../../shared/contract/recipe.ts';
import { generic } from '../../recipes/generic.ts';
import { isMade } from '../../recipes/made-for-site.ts';
import { readRecipes } from '../../sites/known-recipes.ts';
import { dropOwnRecipe, keepOwnRecipe, readOwnRecipes } from '../../sites/own-recipes.ts';
import { readSites } from '../../sites/stored-sites.ts';
import { switchOff, switchOn } from '../../sites/switch-site.ts';
import { readLocale } from '../../ui/language.ts';
import { loadMessages } from '../../ui/load-messages.ts';
import { notePicking } from '../picking.ts';
import type { OwnHandlers, PickerHandlers } from '../router.ts';
import type { World } from '../world.ts';

const FOR_PICKER = /^(?:picker|problem|common)_/;

export const startPicker: OwnHandlers['startPicker'] = async ({ browser }, { tabId, url }) => {
  if (!URL.canParse(url)) return { ok: false };
  await notePicking(browser.storage.session, { tabId, origin: new URL(url).origin });
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
    return { ok: true };
  } catch (cause) {
    console.info('Hanamaru may not look at this page', cause);
    await notePicking(browser.storage.session, null);
    return { ok: false };
  }
};

export const openPicker: PickerHandlers['openPicker'] = async (world, { origin }) => {
  const { browser, store } = world;
  const session = await store.session.get('me');
  const locale = await readLocale(browser);
  const { getURL } = browser.runtime;
  const messages = await loadMessages(locale, { fetch: (address) => fetch(address), getURL });
  const now = await readerOfSite(world, origin);
  return {
    kinds: now?.surfaces.map(({ post }) => post) ?? [],
    locale,
    messages: Object.fromEntries(Object.entries(messages).filter(([key]) => FOR_PICKER.test(key))),
    mayShare: session?.state === 'good' && session.role === 'admin',
  };
};

/** What the site is read by now, unless that is no recipe of selectors. */
async function readerOfSite({ browser, recipes }: World, origin: string): Promise<Recipe | null> {
  const area = browser.storage.local;
  const own = (await readOwnRecipes(area))[origin];
  const site = (await readSites(area))[origin];
  const all = await readRecipes(area, recipes);
  const recipe = own ?? all.find(({ id }) => id === site?.recipe) ?? null;
  return recipe === generic ? null : recipe;
}

export const keepRecipe: PickerHandlers['keepRecipe'] = async (world, { origin }, { recipe, replaces }) => {
  const { browser, lock } = world;
  const parsed = parseMadeRecipe(recipe);
  if ('faults' in parsed) return { ok: false };
  const base = await readerOfSite(world, origin);
  const area = browser.storage.local;
  const kept = await keepOwnRecipe(area, lock, origin, parsed.recipe, { replaces, base });
  return { ok: true, on: await switchOn(browser, lock, { origin, recipe: kept.id }) };
};

export const closePicker: PickerHandlers['closePicker'] = ({ browser }) =>
  notePicking(browser.storage.session, null);

export const dropRecipe: OwnHandlers['dropRecipe'] = async ({ browser, lock }, { origin }) => {
  const site = (await readSites(browser.storage.local))[origin];
  // First the recipe: a popup that looks again as the site goes off must not be offered it once more.
  await dropOwnRecipe(browser.storage.local, lock, origin);
  if (site?.source === 'person' && isMade(site.recipe)) await switchOff(browser, lock, origin);
};
