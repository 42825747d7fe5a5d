import type { Action, I18n, Runtime, Storage, Tabs, Windows } from 'webextension-polyfill';
import type { OpId, PostTag } from '../../shared/contract/ids.ts';
import type { Recipe } from '../../shared/contract/recipe.ts';
import type { SiteBrowser } from '../sites/site-browser.ts';
import type { SyncDeps } from '../sync/deps.ts';
import type { LookUpRequest } from '../sync/look-up.ts';
import type { SyncFault } from './protocol.ts';

/** What of the browser the handlers need. */
export interface WorldBrowser extends SiteBrowser {
  readonly storage: {
    readonly local: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
    readonly managed: Pick<Storage.StorageArea, 'get'>;
    readonly session: Pick<Storage.StorageArea, 'get' | 'set'>;
  };
  readonly runtime: Pick<Runtime.Static, 'id' | 'getURL'>;
  readonly tabs: Pick<Tabs.Static, 'query' | 'get'>;
  readonly windows: Pick<Windows.Static, 'create'>;
  readonly i18n: Pick<I18n.Static, 'getUILanguage'>;
  readonly action: Pick<Action.Static, 'setBadgeText' | 'setBadgeBackgroundColor'>;
}

/** Everything a handler may use; made once in the background, and by tests of their own. */
export interface World extends SyncDeps {
  readonly browser: WorldBrowser;
  readonly newId: () => OpId;
  /** The built-in ones; `readRecipes` gives those made here too. */
  readonly recipes: readonly Recipe[];
  /** Drains and follows; runs are shared. Never rejects for what server or network do. */
  readonly sync: (force?: boolean) => Promise<SyncFault | null>;
  /** The same, soon and in the background, and again later until all is sent, even if this worker dies. */
  readonly syncSoon: () => void;
  readonly lookUp: (request: LookUpRequest) => Promise<SyncFault | null>;
  /** `lookUp` of posts, shared between tabs that ask for the same. */
  readonly lookUpPosts: (posts: readonly PostTag[]) => Promise<SyncFault | null>;
  /** The ids made of the names of people whose page tells no more of them, by frame: a cache, gone with the worker. */
  readonly weakViewers: Map<string, string>;
  /** Resolves that many milliseconds later. */
  readonly after: (wait: number) => Promise<void>;
}
