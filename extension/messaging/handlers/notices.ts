import type { OwnHandlers } from '../router.ts';

export const setNotices: OwnHandlers['setNotices'] = async ({ browser }, notices) => {
  await browser.storage.local.set({ notices });
};
