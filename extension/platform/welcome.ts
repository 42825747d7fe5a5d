import type { Browser, Runtime } from 'webextension-polyfill';

/**
 * Opens the options page, where one joins, when a person has installed the extension herself. Whoever got it from
 * the IT department did not ask for a page to open, and is joined by policy.
 */
export async function welcome(browser: Browser, { reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType !== 'admin') await browser.runtime.openOptionsPage();
}
