import { createApi } from './api.ts';
import type { SyncDeps } from './deps.ts';

/**
 * Forgets everything of the team here, at once and whatever a server does: keys, words, waiting ops, and by `forget` what
 * lies outside the store. The person was warned of the words before. Then tells the server once, so that the token is dead and her accounts are free; resolves
 * when that was answered or given up. Waits for no sync that runs: what that hears for this session, it drops.
 */
export async function leave(deps: SyncDeps, forget = async () => {}): Promise<void> {
  const { store } = deps;
  const session = await store.transaction('rw', store.tables, async () => {
    const left = await store.session.get('me');
    await Promise.all(store.tables.map((table) => table.clear()));
    return left;
  });
  await forget();
  if (session) await createApi(deps, { server: session.server, bearer: session.token }).leave();
}
