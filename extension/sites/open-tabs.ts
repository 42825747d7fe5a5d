import { matchPattern } from './match-pattern.ts';
import { OVERLAY_FILE } from './reconcile.ts';
import type { SiteBrowser } from './site-browser.ts';
import { readSites } from './stored-sites.ts';

/** Starts the overlay in tabs that were open before its site was switched on. */
export async function startInOpenTabs(browser: SiteBrowser, origin: string): Promise<void> {
  await inEachTab(browser, origin, (tabId) =>
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [OVERLAY_FILE] }),
  );
}

/** After a team was joined: pages that asked before heard that there was none. */
export async function startOnAllSites(browser: SiteBrowser): Promise<void> {
  for (const origin of Object.keys(await readSites(browser.storage.local)))
    if (await browser.permissions.contains({ origins: [matchPattern(origin)] }))
      await startInOpenTabs(browser, origin);
}

/**
 * Takes the overlay and the card out of open tabs, by telling them that a newer copy has started: WXT's context ends
 * the older one at that event (wxt 0.21, ContentScriptContext.stopOldScripts), and here no newer one follows.
 */
export async function stopInOpenTabs(browser: SiteBrowser, origin: string): Promise<void> {
  await inEachTab(browser, origin, (tabId) =>
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: announceNewer,
      args: [browser.runtime.id],
    }),
  );
}

/** Runs in the page's isolated world; refers to nothing outside itself. */
function announceNewer(extensionId: string): void {
  for (const contentScriptName of ['overlay', 'card']) {
    const detail = { contentScriptName, messageId: 'retired' };
    const type = `${extensionId}:${contentScriptName}:wxt:content-script-started`;
    document.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

async function inEachTab(
  browser: SiteBrowser,
  origin: string,
  work: (tabId: number) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query({ url: matchPattern(origin) });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !url || new URL(url).origin !== origin) return;
      // A tab may be asleep, showing an error page or closing: the registration reaches it when it loads again.
      await work(id).catch((cause: unknown) => console.info('Hanamaru could not reach an open tab', cause));
    }),
  );
}
