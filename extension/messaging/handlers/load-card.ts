import type { PageHandlers } from '../router.ts';

export const loadCard: PageHandlers['loadCard'] = async ({ browser }, { tabId, frameId }) => {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/card.js'],
  });
};
