import { createApi } from './api.ts';
import type { SyncDeps } from './deps.ts';

/**
 * Forgets everything of the team here, at once and whatever a server does: keys, words, waiting ops. The person was
 * warned of those before. Then tells the server once, so that the token is dead and her accounts are free; resolves
 * when that was answered or given up. Waits for no sync that runs: what that hears for this session, it drops.
 */
export async function leave(deps: SyncDeps): Promise<void> {
  const { store } = deps;
  const session = await store.transaction('rw', store.tables, async () => {
    const left = await store.session.get('me');
    await Promise.all(store.tables.map((table) => table.clear()));
    return left;
  });
  if (session) await createApi(deps, { server: session.server, bearer: session.token }).leave();
}
