import type { PostTag } from '../../shared/contract/ids.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { readProgress } from '../store/progress.ts';
import type { Store } from '../store/schema.ts';

/** An open page asks every 20 s, so what it hears is never older than 30 s, also where another page asked just before. */
const FRESH_FOR = 10_000;

interface FreshenDeps {
  readonly store: Store;
  readonly clock: () => number;
  readonly sync: () => Promise<SyncFault | null>;
  readonly lookUp: (posts: readonly PostTag[]) => Promise<SyncFault | null>;
}

/**
 * Brings what is known of posts up to date: follows the team's changes, which keeps right what was looked up before,
 * and looks up only the rest.
 */
export async function freshen(deps: FreshenDeps, posts: readonly PostTag[]): Promise<void> {
  const { store, clock, sync, lookUp } = deps;
  const isFresh = (at: number) => at <= clock() && clock() - at <= FRESH_FOR;
  if (!isFresh((await readProgress(store)).followedAt ?? 0)) await sync();
  const isFollowed = isFresh((await readProgress(store)).followedAt ?? 0);
  const rows = await store.posts.bulkGet([...posts]);
  const stale = posts.filter((_, index) => {
    const fetched = rows[index]?.fetched ?? 0;
    return fetched === 0 || !(isFollowed || isFresh(fetched));
  });
  if (stale.length > 0) await lookUp(stale);
}
