import type { Lock } from '../platform/lock.ts';
import { matchPattern } from './match-pattern.ts';
import type { SiteBrowser } from './site-browser.ts';
import { readSites } from './stored-sites.ts';

export const OVERLAY_FILE = '/overlay.js';

/**
 * Makes the registered overlay what it should be: sites switched on ∩ hosts granted. May be called at any time and
 * any number of times; it is, because registering without permission succeeds and does nothing, and an update of the
 * extension drops every registration.
 */
export function reconcile(browser: SiteBrowser, lock: Lock): Promise<void> {
  return lock('registration', async () => {
    const matches = await wantedMatches(browser);
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: ['overlay'] });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: ['overlay'] });
      return;
    }
    if (registered && String([...(registered.matches ?? [])].sort()) === String(matches)) return;
    const script = {
      id: 'overlay',
      js: [OVERLAY_FILE],
      matches,
      allFrames: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/** Sorted, each once. */
async function wantedMatches({ storage, permissions }: SiteBrowser): Promise<string[]> {
  const patterns = [...new Set(Object.keys(await readSites(storage.local)).map(matchPattern))].sort();
  const granted = await Promise.all(patterns.map((pattern) => permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, index) => granted[index]);
}
