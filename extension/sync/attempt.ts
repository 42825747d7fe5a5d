import * as v from 'valibot';
import { AttemptId } from '../../shared/contract/ids.ts';
import { encodeBase64Url, type JoinLink } from '../../shared/contract/link.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import type { AttemptRow, Store } from '../store/schema.ts';

/**
 * The attempt to join by a link: the one that is still open, or a new one. On the disk when this resolves, so that
 * whoever asks the server next, and hears nothing, asks for the same member the next time.
 */
export async function noteAttempt(
  store: Store,
  { server, team, invite }: JoinLink,
  newId: () => string,
): Promise<AttemptRow> {
  const text = new TextEncoder().encode(`${server}\n${team}\n${invite}`);
  const link = encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
  return store.transaction('rw', store.attempts, async () => {
    const open = await store.attempts.get(link);
    if (open) return open;
    const row: AttemptRow = { link, attempt: v.parse(AttemptId, newId()) };
    await store.attempts.add(row);
    return row;
  });
}

/** What says nothing of whether the server let us in: it was in trouble, or something before it spoke. */
const unsure: ReadonlySet<ProblemCode> = new Set([
  'internal',
  'unavailable',
  'too-many-requests',
  'body-too-large',
]);

/** The team itself said no: the next attempt is another one. */
export function isRefusal(fault: SyncFault): boolean {
  return fault.kind === 'problem' && !unsure.has(fault.code);
}
