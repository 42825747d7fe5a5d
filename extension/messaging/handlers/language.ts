import type { OwnHandlers } from '../router.ts';

export const setLanguage: OwnHandlers['setLanguage'] = async ({ browser }, { language }) => {
  await browser.storage.local.set({ language });
};
