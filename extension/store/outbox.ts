import type { PraiseId } from '../../shared/contract/ids.ts';
import type { Op } from '../../shared/contract/ops.ts';
import type { OutboxRow, Store } from './schema.ts';

export type NewOp = Pick<OutboxRow, 'op' | 'content' | 'about'>;

/** The tables that an op and its optimistic effect touch. */
export function opTables(store: Store) {
  return [
    store.outbox,
    store.posts,
    store.praises,
    store.personas,
    store.owners,
    store.members,
    store.own,
    store.ideas,
    store.quests,
    store.news,
    store.progress,
    store.session,
  ] as const;
}

/**
 * Puts ops in line together with what they change on our side, in one strict transaction: when this resolves, both
 * have reached the disk, and neither can be there without the other. `decide` runs inside the transaction and gives
 * the ops to enqueue, after it has read the rows it decides by and written the optimistic ones.
 *
 * `decide` may await Dexie only. Anything else (sealing, hashing) lets the transaction commit early, so do it before.
 */
export async function enqueue(store: Store, decide: () => Promise<readonly NewOp[]>): Promise<number> {
  return store.transaction('rw', [...opTables(store)], async () => {
    const ops = await decide();
    await store.outbox.bulkAdd(
      ops.map(({ op, content, about }) => ({
        id: op.id,
        op,
        state: 'waiting',
        reason: null,
        content,
        ...(about ? { about } : {}),
      })),
    );
    return ops.length;
  });
}

/** Waiting ops, oldest first. */
export function waiting(store: Store, limit = Number.POSITIVE_INFINITY): Promise<OutboxRow[]> {
  return store.outbox
    .orderBy('seq')
    .filter((row) => row.state === 'waiting')
    .limit(limit)
    .toArray();
}

/** Words that were written and not sent: what a change of teams would lose, beside what is in line. */
export async function draftsWithWords({ drafts, moves, lines }: Store): Promise<{ words: string }[]> {
  const written = drafts.filter(({ words }) => words.trim() !== '').toArray();
  return (await Promise.all([written, moves.toArray(), lines.toArray()])).flat();
}

/** The praises with an op in line: what we show of them is newer than what any server answer says. */
export async function waitingPraises(store: Store): Promise<ReadonlySet<PraiseId>> {
  const ids = (await waiting(store)).map(({ op }) => praiseOf(op));
  return new Set(ids.filter((id) => id !== null));
}

/** Null for ops that are not about a praise. */
export function praiseOf(op: Op): PraiseId | null {
  return 'praise' in op ? op.praise : null;
}
