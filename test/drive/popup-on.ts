import type { Page } from 'puppeteer-core';
import type { Driven } from './launch.ts';

/** The popup in a tab of its own, about the page: no test can press the toolbar's button. */
export async function openPopupOn(driven: Driven, page: Page): Promise<Page> {
  const options = await driven.openOwn('options.html');
  const tab = await options.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? null,
    page.url(),
  );
  if (tab === null) throw new Error(`No tab shows ${page.url()}`);
  await options.close();
  return driven.openOwn(`popup.html?tab=${tab}`);
}
