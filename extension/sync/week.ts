import type { WeekResponse } from '../../shared/contract/lookup.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { readKeyring } from '../store/keyring.ts';
import { opTables, waitingPraises } from '../store/outbox.ts';
import { followAgainAfter, readProgress } from '../store/progress.ts';
import type { SessionRow } from '../store/schema.ts';
import { createApi } from './api.ts';
import { isDue } from './backoff.ts';
import type { SyncDeps } from './deps.ts';
import { recordFault } from './fault.ts';
import { openPraises, putPraises } from './praise-rows.ts';
import { putMembers } from './put-members.ts';

/**
 * Asks for the open praise of the last seven days in the member's department, and what is told with it, and keeps it, so
 * that it can be read offline. Gives the fault that stopped it, or null — also when there was nobody to ask.
 */
export async function followWeek(deps: SyncDeps): Promise<SyncFault | null> {
  const session = await deps.store.session.get('me');
  const progress = await readProgress(deps.store);
  if (session?.state !== 'good') return null;
  if (!isDue(progress, deps.clock())) return progress.fault;
  const answer = await createApi(deps, { server: session.server, bearer: session.token }).week();
  if (!answer.ok && isOlderServer(answer.fault)) return null;
  if (!answer.ok) return recordFault(deps, session.token, answer);
  await takeIn(deps, session, progress.clock, answer.value);
  return null;
}

async function takeIn(
  { store, clock }: SyncDeps,
  session: SessionRow,
  since: number,
  answer: WeekResponse,
): Promise<void> {
  const keyring = await readKeyring(store);
  if (!keyring) return;
  const rows = await openPraises(keyring, session.member, answer.praises);
  const now = clock();
  await store.transaction('rw', [...opTables(store), store.week, store.weekFacts, store.seen], async () => {
    if ((await store.session.get('me'))?.token !== session.token) return; // left while we asked
    const waiting = await waitingPraises(store);
    const named = new Set(rows.map(({ praise }) => praise));
    // What the server does not name any more was taken back, or is between two now: nobody else may keep it.
    const gone = (await store.praises.bulkGet(await store.week.toCollection().primaryKeys())).flatMap(
      (row) =>
        row?.direction === 'other' && !named.has(row.praise) && !waiting.has(row.praise) ? [row.praise] : [],
    );
    await store.praises.bulkDelete(gone);
    await store.week.clear();
    await store.weekFacts.put({ key: 'week', coverage: answer.coverage, decline: answer.decline });
    await store.seen.filter(({ praise }) => !named.has(praise)).delete(); // a week only moves on
    await store.week.bulkPut([...named].map((praise) => ({ praise })));
    await putPraises(store, rows, waiting, now);
    await putMembers(store, session.member, answer.members);
    await followAgainAfter(store, since, answer.clock);
  });
}

/** It tells of no week, and is well otherwise. */
function isOlderServer(fault: SyncFault): boolean {
  return fault.kind === 'problem' && fault.code === 'not-found';
}
