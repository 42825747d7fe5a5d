import type { SyncFault } from '../messaging/protocol.ts';
import { opTables } from '../store/outbox.ts';
import { patchProgress, readProgress } from '../store/progress.ts';
import { createApi } from './api.ts';
import type { SyncDeps } from './deps.ts';
import { recordFault } from './fault.ts';
import { putMembers, putOwn } from './put-members.ts';

/**
 * Asks what the server knows of the member herself, where it refused what was shown here: nothing of that changed there, so
 * changes do not tell it. Gives the fault that stopped it, or null, also when there was nothing to ask.
 */
export async function askOwn(deps: SyncDeps): Promise<SyncFault | null> {
  const { store } = deps;
  const session = await store.session.get('me');
  if (session?.state !== 'good' || !(await readProgress(store)).ownDue) return null;
  const answer = await createApi(deps, { server: session.server, bearer: session.token }).me();
  if (!answer.ok) return recordFault(deps, session.token, answer);
  const { member, own, team } = answer.value;
  await store.transaction('rw', [...opTables(store)], async () => {
    if ((await store.session.get('me'))?.token !== session.token) return; // left while we asked
    await putMembers(store, session.member, [member]);
    await putOwn(store, own, team.badges);
    await patchProgress(store, { ownDue: false });
  });
  return null;
}
