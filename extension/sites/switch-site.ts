import type { Lock } from '../platform/lock.ts';
import { giveBack } from './give-back.ts';
import { matchPattern } from './match-pattern.ts';
import { startInOpenTabs, stopInOpenTabs } from './open-tabs.ts';
import { reconcile } from './reconcile.ts';
import type { SiteBrowser } from './site-browser.ts';
import { changeSites, isSiteOrigin, readSites } from './stored-sites.ts';

/** Switches a site on for a person. False where the browser's permission is missing or the origin is none. */
export async function switchOn(
  browser: SiteBrowser,
  lock: Lock,
  { origin, recipe }: { readonly origin: string; readonly recipe: string },
): Promise<boolean> {
  if (!isSiteOrigin(origin)) return false;
  if (!(await browser.permissions.contains({ origins: [matchPattern(origin)] }))) return false;
  await changeSites(browser.storage.local, lock, (sites) => ({
    ...sites,
    [origin]: { source: 'person', ...sites[origin], recipe },
  }));
  await reconcile(browser, lock);
  await startInOpenTabs(browser, origin);
  return true;
}

/** Takes it all back: overlay, registration and permission. What the organisation switched on stays on. */
export async function switchOff(browser: SiteBrowser, lock: Lock, origin: string): Promise<void> {
  if ((await readSites(browser.storage.local))[origin]?.source !== 'person') return;
  await stopInOpenTabs(browser, origin);
  await changeSites(browser.storage.local, lock, ({ [origin]: _, ...others }) => others);
  await reconcile(browser, lock);
  await giveBack(browser, origin);
}
