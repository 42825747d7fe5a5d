import { leads } from '../../../shared/rules/leads.ts';
import { generic } from '../../recipes/generic.ts';
import { recipeAt } from '../../sites/known-recipes.ts';
import { noteOpened } from '../../sites/recipe-health.ts';
import { readLocale } from '../../ui/language.ts';
import { loadMessages } from '../../ui/load-messages.ts';
import { chipBadges } from '../chip-badges.ts';
import { chipValues } from '../chip-values.ts';
import type { PageHandlers } from '../router.ts';
import { loadGeneric } from './load-script.ts';

/** The sections that pages may know, and the names of levels; the rest of popup and options stays with us. */
const FOR_PAGES = /^(?:overlay|card|beside|common|popup_level)_/;

export const openPage: PageHandlers['openPage'] = async (world, page) => {
  const { store, browser, recipes, clock } = world;
  const [team, session, own] = await Promise.all([
    store.team.get('team'),
    store.session.get('me'),
    store.own.get('me'),
  ]);
  const recipe = await recipeAt(browser.storage.local, recipes, { url: page.url, own: page.recipe });
  if (!team || !recipe) return null;
  void noteOpened(world, page, recipe).catch((cause: unknown) =>
    console.error('Hanamaru could not note that a page was opened', cause),
  );
  if (recipe === generic) await loadGeneric(world, page, null);
  const locale = await readLocale(browser);
  const messages = await loadMessages(locale, {
    fetch: (address) => fetch(address),
    getURL: browser.runtime.getURL,
  });
  const isLeader = session !== undefined && leads(session.role);
  return {
    recipe,
    locale,
    messages: Object.fromEntries(Object.entries(messages).filter(([key]) => FOR_PAGES.test(key))),
    team: {
      name: team.name,
      purpose: team.purpose,
      values: chipValues(team, locale, clock()),
      badges: chipBadges(team.badges, locale, isLeader),
    },
    me: { leads: isLeader, animation: own?.preferences?.animation ?? true },
  };
};
