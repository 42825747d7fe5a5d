import type { Menus } from 'webextension-polyfill';
import type { Lock } from '../platform/lock.ts';
import { type LanguageArea, readLocale } from '../ui/language.ts';
import { loadMessages } from '../ui/load-messages.ts';
import { createTranslate } from '../ui/translate.ts';

/** The menu's one entry, and the command in the manifest. */
export const PRAISE_COLLEAGUE = 'praise-colleague';

interface MenuBrowser {
  readonly contextMenus: Pick<Menus.Static, 'create' | 'removeAll'>;
  readonly storage: { readonly local: LanguageArea };
  readonly i18n: { getUILanguage(): string };
  readonly runtime: { getURL(path: string): string };
}

/** Puts our entry into the context menu in the reader's language. Again: replaces it. */
export function offerMenu(browser: MenuBrowser, lock: Lock): Promise<void> {
  return lock('menu', async () => {
    const { getURL } = browser.runtime;
    const messages = await loadMessages(await readLocale(browser), {
      fetch: (address) => fetch(address),
      getURL,
    });
    await browser.contextMenus.removeAll();
    const title = createTranslate(messages)('colleague.menu');
    browser.contextMenus.create({ id: PRAISE_COLLEAGUE, title, contexts: ['page', 'selection', 'link'] });
  });
}
