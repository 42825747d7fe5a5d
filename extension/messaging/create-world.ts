import type { Alarms } from 'webextension-polyfill';
import { lock } from '../platform/lock.ts';
import { createNewId } from '../platform/new-id.ts';
import { wakeIn, wakeInCaseOfDeath } from '../platform/wake.ts';
import { choices } from '../recipes/index.ts';
import { tendRecipes } from '../sites/tend-recipes.ts';
import { waiting } from '../store/outbox.ts';
import { readProgress } from '../store/progress.ts';
import { openStore } from '../store/schema.ts';
import type { SyncDeps } from '../sync/deps.ts';
import { lookUp } from '../sync/look-up.ts';
import { shareByKey } from '../sync/share-by-key.ts';
import { shareRuns } from '../sync/share-runs.ts';
import { syncNow } from '../sync/sync-now.ts';
import type { World, WorldBrowser } from './world.ts';

type BackgroundBrowser = WorldBrowser & { readonly alarms: Pick<Alarms.Static, 'create' | 'get' | 'clear'> };

/** Between two attempts, whatever the jitter says. */
const SHORTEST_WAIT = 500;

/** The background's world. `after` resolves that many milliseconds later; tests say when. */
export function createWorld(browser: BackgroundBrowser, after = sleep): World {
  const clock = () => Date.now();
  const deps: SyncDeps = {
    store: openStore(),
    fetch: (address, init) => fetch(address, init),
    clock,
    random: () => Math.random(),
    lock,
  };
  const newId = createNewId(clock, (bytes) => crypto.getRandomValues(bytes));
  const tending = { ...deps, area: browser.storage.local, newId, recipes: choices };
  const sync = shareRuns(async (force) => (await syncNow(deps, { force })) ?? tendRecipes(tending));

  async function keepSending(): Promise<void> {
    await sync();
    const session = await deps.store.session.get('me');
    const progress = await readProgress(deps.store);
    const isMore = progress.fault !== null || (await waiting(deps.store, 1)).length > 0;
    // An ended session waits for a person; nothing is gained by waking up.
    if (session?.state !== 'good' || !isMore) await browser.alarms.clear('retry');
    else wakeIn(browser.alarms, after, Math.max(progress.due - clock(), SHORTEST_WAIT), syncSoon);
  }

  function syncSoon(): void {
    wakeInCaseOfDeath(browser.alarms);
    keepSending().catch((cause: unknown) => console.error('Hanamaru could not sync', cause));
  }

  return {
    ...deps,
    browser,
    newId,
    recipes: choices,
    sync,
    syncSoon,
    lookUp: (request) => lookUp(deps, request),
    lookUpPosts: sharePosts(deps),
    weakViewers: new Map(),
    after,
  };
}

function sharePosts(deps: SyncDeps): World['lookUpPosts'] {
  const ask = shareByKey((posts: Parameters<World['lookUpPosts']>[0]) => lookUp(deps, { posts }));
  return async (posts) => (await ask(posts)).find((fault) => fault !== null) ?? null;
}

function sleep(wait: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, wait));
}
