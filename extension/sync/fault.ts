import type { SyncFault } from '../messaging/protocol.ts';
import { patchProgress, readProgress } from '../store/progress.ts';
import { backoff } from './backoff.ts';
import type { SyncDeps } from './deps.ts';
import type { Answer } from './settle.ts';

/** An answer that is none. */
export type Failure = Extract<Answer<never>, { ok: false }>;

/**
 * Writes down that the server could not be used, and until when to leave it alone. A refused token is different:
 * asking again is pointless, so the session ends, everything stays readable, and the outbox waits for a new join.
 * `token` is the one that was used: what comes late about another session says nothing of this one.
 */
export async function recordFault(
  { store, clock, random }: Pick<SyncDeps, 'store' | 'clock' | 'random'>,
  token: string,
  { fault, retryAfter }: Failure,
): Promise<SyncFault> {
  const now = clock();
  await store.transaction('rw', store.progress, store.session, async () => {
    if ((await store.session.get('me'))?.token !== token) return;
    if (isTokenFault(fault)) await store.session.update('me', { state: 'ended' });
    const tries = (await readProgress(store)).tries + 1;
    await patchProgress(store, { fault, tries, since: now, due: now + backoff(tries, random, retryAfter) });
  });
  return fault;
}

function isTokenFault(fault: SyncFault): boolean {
  return fault.kind === 'problem' && fault.code.startsWith('token-');
}
