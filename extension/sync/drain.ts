import type { PostTag } from '../../shared/contract/ids.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { waiting } from '../store/outbox.ts';
import type { OutboxRow } from '../store/schema.ts';
import { createApi } from './api.ts';
import type { SyncDeps } from './deps.ts';
import { type Failure, recordFault } from './fault.ts';
import { pairResults, type Settled, settleOps } from './settle-ops.ts';

const BATCH = 50;

export interface Drained {
  readonly fault: SyncFault | null;
  /** Posts whose optimistic flower was refused and must be looked up. */
  readonly undone: ReadonlySet<PostTag>;
}

/**
 * Sends the outbox in order, in batches, until it is empty or the server cannot be used. The caller holds the sync
 * lock. An op leaves the line only in the transaction that takes in its result; dying anywhere else means it is sent
 * again, which the server answers from memory.
 *
 *            ┌────────────── results ─────────────┐
 *   waiting ─┴─▶ batch of 50 ─▶ POST /v1/ops ─────┴─▶ applied: gone · refused: dead letter
 *                   ▲              │ 413: half the batch │ our 400 or 422: one by one, and the one that fails dies
 *                   └──────────────┘ anything else: the fault is written down, all stay waiting
 *
 * Only our server's word can make an op die. What stands before it (a proxy with a limit of its own) makes batches
 * smaller, and at a single op it is waited out.
 */
export async function drain(deps: SyncDeps): Promise<Drained> {
  const { store, checkpoint } = deps;
  const undone = new Set<PostTag>();
  for (let size = BATCH; ; ) {
    const session = await store.session.get('me');
    const rows = session?.state === 'good' ? await waiting(store, size) : [];
    if (!session || rows.length === 0) return { fault: null, undone };
    checkpoint?.('drain:read');
    const answer = await createApi(deps, { server: session.server, bearer: session.token }).ops(
      rows.map(({ op }) => op),
    );
    checkpoint?.('drain:answered');
    const smaller = answer.ok ? null : smallerBatch(answer, rows.length);
    if (smaller !== null && smaller > 0) {
      size = smaller;
      continue;
    }
    const settled = answer.ok ? pairResults(rows, answer.value.results) : smaller === 0 ? poisoned(rows) : [];
    if (settled.length === 0) {
      const notOurs = { ok: false, fault: { kind: 'not-our-server' }, retryAfter: null } as const;
      return { fault: await recordFault(deps, session.token, answer.ok ? notOurs : answer), undone };
    }
    await settleOps(deps, settled, answer.ok ? answer.value.clock : null);
    for (const { row, refused } of settled) if (refused !== null && row.about) undone.add(row.about.post);
    checkpoint?.('drain:settled');
    if (smaller === 0) size = BATCH;
  }
}

/** The next size to try when the server could not take the batch as a whole; 0 when it cannot take a single op. */
function smallerBatch({ fault, tooLarge }: Failure, size: number): number | null {
  if (tooLarge) return size > 1 ? Math.floor(size / 2) : null;
  if (fault.kind !== 'problem') return null;
  if (fault.code === 'body-too-large') return Math.floor(size / 2);
  if (fault.code === 'invalid' || fault.code === 'malformed-json') return size > 1 ? 1 : 0;
  return null;
}

/** A request with one op that is refused as a whole: that op can never be sent. Its words stay with its writer. */
function poisoned(rows: readonly OutboxRow[]): Settled[] {
  return rows.map((row) => ({ row, refused: 'invalid' }));
}
