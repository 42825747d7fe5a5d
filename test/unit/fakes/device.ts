import 'fake-indexeddb/auto';
import type { JoinResult } from '../../../extension/messaging/protocol.ts';
import type { World } from '../../../extension/messaging/world.ts';
import { createNewId } from '../../../extension/platform/new-id.ts';
import { choices } from '../../../extension/recipes/index.ts';
import { tendRecipes } from '../../../extension/sites/tend-recipes.ts';
import { readKeyring } from '../../../extension/store/keyring.ts';
import { openStore } from '../../../extension/store/schema.ts';
import type { Checkpoint, SyncDeps } from '../../../extension/sync/deps.ts';
import { join } from '../../../extension/sync/join.ts';
import { lookUp } from '../../../extension/sync/look-up.ts';
import { syncNow } from '../../../extension/sync/sync-now.ts';
import type { Target } from '../../../extension/sync/write.ts';
import { tag } from '../../../shared/target/tag.ts';
import { createFakeBrowser, type FakeBrowser } from './browser.ts';
import { createLock } from './lock.ts';

export const SITE = 'https://redmine.example.co.jp';

export interface Device {
  readonly world: World;
  readonly fake: FakeBrowser;
  join(link: string, name: string): Promise<JoinResult>;
  /** As the extension names a post and its author of `SITE`. */
  target(post: string, author: string): Promise<Target>;
  /** The same disk, everything in memory gone. */
  restart(options?: Partial<DeviceOptions>): Device;
}

export interface DeviceOptions {
  readonly fetch: SyncDeps['fetch'];
  readonly clock: () => number;
  readonly checkpoint: (at: Checkpoint) => void;
}

let devices = 0;

/** One member's browser with a disk of its own. `random` is always the top of the jitter's range. */
export function createDevice(
  { fetch, clock, checkpoint }: Pick<DeviceOptions, 'fetch' | 'clock'> & Partial<DeviceOptions>,
  disk = `device-${devices++}`,
): Device {
  const fake = createFakeBrowser({ [SITE]: { recipe: 'redmine', source: 'person' } });
  const deps: SyncDeps = {
    store: openStore(disk),
    fetch,
    clock,
    random: () => 0.999,
    lock: createLock(),
    ...(checkpoint ? { checkpoint } : {}),
  };
  const newId = createNewId(clock, (bytes) => crypto.getRandomValues(bytes));
  const world: World = {
    ...deps,
    browser: fake.browser,
    newId,
    recipes: choices,
    sync: async (force) =>
      (await syncNow(deps, { force: force ?? false })) ??
      tendRecipes({ ...deps, area: fake.browser.storage.local, newId, recipes: choices }),
    syncSoon: () => undefined,
    lookUp: (request) => lookUp(deps, request),
    lookUpPosts: (posts) => lookUp(deps, { posts }),
    weakViewers: new Map(),
    after: () => new Promise(() => undefined),
  };
  return {
    world,
    fake,
    join: (link, name) => join(world, link, name),
    async target(post, author) {
      const keyring = await readKeyring(deps.store);
      if (!keyring) throw new Error('Join first');
      return {
        post: await tag(keyring.tag, 'post', SITE, post),
        author: await tag(keyring.tag, 'persona', SITE, author),
      };
    },
    restart(options = {}) {
      deps.store.close();
      return createDevice({ fetch, clock, ...options }, disk);
    },
  };
}

/** What a page gives with a praise of `words`. */
export function contentWith(words: string) {
  return {
    words,
    title: '不具合 #12',
    url: `${SITE}/issues/12`,
    quote: '直しました',
    authorName: '佐藤 健一',
  };
}
