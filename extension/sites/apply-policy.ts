import type { Lock } from '../platform/lock.ts';
import { matchPattern } from './match-pattern.ts';
import { startInOpenTabs, stopInOpenTabs } from './open-tabs.ts';
import type { Policy } from './policy.ts';
import { reconcile } from './reconcile.ts';
import type { SiteBrowser } from './site-browser.ts';
import { changeSites, readSites, type Site } from './stored-sites.ts';

/** Makes the organisation's sites exactly those of the policy; what a person switched on stays, or comes back. */
export async function applyPolicySites(
  browser: SiteBrowser,
  lock: Lock,
  policy: Policy | null,
): Promise<void> {
  const before = await readSites(browser.storage.local);
  const wanted = policy?.sites ?? [];
  await changeSites(browser.storage.local, lock, (sites) => {
    const persons = Object.fromEntries(Object.entries(sites).flatMap(asPersons));
    const policys = wanted.map(({ origin, recipe, sameAs }): [string, Site] => {
      const { recipe: own, sameAs: before } = persons[origin] ?? {};
      const named = sameAs ?? before;
      return [origin, { recipe, source: 'policy', ...(own && { own }), ...(named && { sameAs: named }) }];
    });
    return { ...persons, ...Object.fromEntries(policys) };
  });
  await reconcile(browser, lock);
  const after = await readSites(browser.storage.local);
  for (const origin of Object.keys(after)) if (!before[origin]) await startWhereGranted(browser, origin);
  for (const origin of Object.keys(before)) if (!after[origin]) await stopInOpenTabs(browser, origin);
}

/** The site as a person would have it without the organisation; none where only the organisation wants it. */
function asPersons([origin, { recipe, source, own, sameAs }]: [string, Site]): [string, Site][] {
  const persons = source === 'person' ? recipe : own;
  if (persons === undefined) return [];
  return [[origin, { recipe: persons, source: 'person', ...(sameAs && { sameAs }) }]];
}

async function startWhereGranted(browser: SiteBrowser, origin: string): Promise<void> {
  if (await browser.permissions.contains({ origins: [matchPattern(origin)] }))
    await startInOpenTabs(browser, origin);
}
