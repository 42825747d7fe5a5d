import { matchPattern } from './match-pattern.ts';
import type { SiteBrowser } from './site-browser.ts';
import { readSites } from './stored-sites.ts';

/** Gives the permission for an origin's host back to the browser, unless a site that is switched on needs it. */
export async function giveBack(
  {
    storage,
    permissions,
  }: Pick<SiteBrowser, 'storage'> & {
    readonly permissions: Pick<SiteBrowser['permissions'], 'remove'>;
  },
  origin: string,
): Promise<void> {
  const pattern = matchPattern(origin);
  const sites = Object.keys(await readSites(storage.local));
  if (sites.some((site) => matchPattern(site) === pattern)) return;
  await permissions.remove({ origins: [pattern] }).catch((cause: unknown) => {
    // The enterprise build's hosts are required: browsers refuse to remove those.
    console.info('Hanamaru keeps a permission that cannot be given back', cause);
  });
}
