import type { SyncFault } from '../messaging/protocol.ts';
import { readProgress } from '../store/progress.ts';
import { isDue } from './backoff.ts';
import type { SyncDeps } from './deps.ts';
import { drain } from './drain.ts';
import { follow } from './follow.ts';
import { lookUp } from './look-up.ts';

/**
 * Sends what waits, then fetches what changed, one at a time in the whole browser. Keeps to the backoff unless `force`d
 * by somebody who pressed a button. Gives the fault that stands in the way, or null when all is well.
 */
export function syncNow(deps: SyncDeps, { force = false } = {}): Promise<SyncFault | null> {
  return deps.lock('sync', async () => {
    const session = await deps.store.session.get('me');
    const progress = await readProgress(deps.store);
    if (session?.state !== 'good') return session ? progress.fault : null;
    if (!force && !isDue(progress, deps.clock())) return progress.fault;
    const { fault, undone } = await drain(deps);
    if (fault) return fault;
    const behind = await follow(deps);
    if (behind || undone.size === 0) return behind;
    return lookUp(deps, { posts: [...undone] });
  });
}
