import { startEvent } from '../platform/script-life.ts';
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

/** Takes the overlay and the card out of open tabs, by telling them that a newer copy starts; here none follows. */
export async function stopInOpenTabs(browser: SiteBrowser, origin: string): Promise<void> {
  await inEachTab(browser, origin, (tabId) =>
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: announce,
      args: ['overlay', 'card'].map(startEvent),
    }),
  );
}

/** Runs in the page's isolated world; refers to nothing outside itself. */
function announce(...events: string[]): void {
  for (const event of events) document.dispatchEvent(new Event(event));
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
