import type { Permissions, Runtime, Scripting, Tabs } from 'webextension-polyfill';
import type { SiteArea } from './stored-sites.ts';

/** What of the browser the sites need. WXT's fake browser lacks most of it, so tests pass their own. */
export interface SiteBrowser {
  readonly storage: { readonly local: SiteArea };
  readonly permissions: Pick<Permissions.Static, 'contains' | 'remove'>;
  readonly scripting: Pick<
    Scripting.Static,
    | 'executeScript'
    | 'getRegisteredContentScripts'
    | 'registerContentScripts'
    | 'updateContentScripts'
    | 'unregisterContentScripts'
  >;
  readonly runtime: Pick<Runtime.Static, 'id'>;
  readonly tabs: Pick<Tabs.Static, 'query'>;
}
