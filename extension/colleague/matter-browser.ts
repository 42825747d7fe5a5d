import type { Runtime, Storage, Windows } from 'webextension-polyfill';
import type { SiteBrowser } from '../sites/site-browser.ts';

/** What of the browser it takes to look at a page once and to open the form about it. */
export interface MatterBrowser {
  readonly scripting: Pick<SiteBrowser['scripting'], 'executeScript'>;
  readonly storage: { readonly session: Pick<Storage.StorageArea, 'get' | 'set'> };
  readonly runtime: Pick<Runtime.Static, 'getURL'>;
  readonly windows: Pick<Windows.Static, 'create'>;
}
