import type { PageHandlers } from '../router.ts';

export const loadCard = loading('/card.js');
export const loadBadges = loading('/badges.js');

function loading(file: string): PageHandlers['loadCard'] {
  return async ({ browser }, { tabId, frameId }) => {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
  };
}
