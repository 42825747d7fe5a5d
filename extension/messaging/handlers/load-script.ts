import type { PageHandlers } from '../router.ts';

export const GENERIC_FILE = '/generic.js';

export const loadCard = loading('/card.js');
export const loadBadges = loading('/badges.js');
/** Not asked for by the page: its reader must be there before the overlay looks for one. */
export const loadGeneric = loading(GENERIC_FILE);

function loading(file: string): PageHandlers['loadCard'] {
  return async ({ browser }, { tabId, frameId }) => {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
  };
}
