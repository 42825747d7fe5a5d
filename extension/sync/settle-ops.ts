import type { PraiseId } from '../../shared/contract/ids.ts';
import type { Op, OpResult } from '../../shared/contract/ops.ts';
import { opTables, praiseOf, waitingPraises } from '../store/outbox.ts';
import { followFromStart, patchProgress, readProgress } from '../store/progress.ts';
import type { OutboxRow, Store } from '../store/schema.ts';
import type { SyncDeps } from './deps.ts';
import { forgetUntold } from './forget-others.ts';
import { dropIdeas, ideaPostOf, markIdea, waitingIdeas } from './idea-rows.ts';
import { undoMove } from './move-idea.ts';
import { withoutSecond } from './second.ts';

/** What became of an op: applied, or the code of its refusal. */
export interface Settled {
  readonly row: OutboxRow;
  readonly refused: string | null;
}

/**
 * Pairs the ops sent with the server's results, which come in the order sent. An op without a result of its own
 * (a short answer, another op's id) is left out and stays in line: sending it again is harmless.
 */
export function pairResults(rows: readonly OutboxRow[], results: readonly OpResult[]): Settled[] {
  return rows.flatMap((row, index) => {
    const result = results[index];
    const isOurs = result?.id === row.id || (result?.id === null && results.length === rows.length);
    if (!result || !isOurs) return [];
    return [{ row, refused: result.status === 'applied' ? null : result.code }];
  });
}

/**
 * Takes settled ops out of line, in one transaction with what follows from it on our side. A refused op becomes a dead
 * letter that keeps its words; what it had changed here is marked to be looked up again. `teamClock` is the team's clock
 * in the answer, or null where the server gave none.
 */
export async function settleOps(
  { store, clock, checkpoint }: Pick<SyncDeps, 'store' | 'clock' | 'checkpoint'>,
  settled: readonly Settled[],
  teamClock: number | null,
): Promise<void> {
  await store.transaction('rw', [...opTables(store), store.week], async () => {
    if (!(await store.session.get('me'))) return; // left while we asked
    for (const { row, refused } of settled) {
      const isDone = refused === null || isAlreadySo(row.op, refused) || saidBy(settled, row);
      if (isDone) await store.outbox.delete(row.seq);
      else await store.outbox.update(row.seq, { state: 'dead', reason: reasonOf(settled, row, refused) });
    }
    checkpoint?.('drain:in-transaction');
    const stillWaiting = await waitingPraises(store);
    const ideasWaiting = await waitingIdeas(store);
    for (const { row, refused } of settled) {
      const praise = praiseOf(row.op);
      if (refused !== null) await undo(store, row, refused, stillWaiting);
      if (praise && !stillWaiting.has(praise)) {
        await store.praises.update(praise, { pending: 0 });
        await forgetUntold(store, praise);
      }
      const idea = ideaPostOf(row.op);
      if (refused !== null && idea && !ideasWaiting.has(idea)) await undoIdea(store, row.op, refused);
      if (idea && !ideasWaiting.has(idea)) await store.ideas.update(idea, { pending: 0 });
      if (row.about && teamClock !== null) await store.posts.update(row.about.post, { clock: teamClock });
    }
    await patchProgress(store, { fault: null, tries: 0, due: 0, since: 0, syncedAt: clock() });
  });
}

/** The words that a bare press was to carry, where both were refused: one letter keeps them, and the press has nothing to say. */
function saidBy(settled: readonly Settled[], { op }: OutboxRow): boolean {
  return (
    op.kind === 'praise' &&
    op.said === 'none' &&
    settled.some(({ row, refused }) => refused !== null && isAmendOf(row.op, op))
  );
}

/** Words whose bare press was refused were refused for the same reason. */
function reasonOf(settled: readonly Settled[], { op }: OutboxRow, refused: string): string {
  const press = settled.find(({ row }) => row.op.kind === 'praise' && isAmendOf(op, row.op));
  return press?.refused ?? refused;
}

function isAmendOf(op: Op, press: Extract<Op, { kind: 'praise' }>): boolean {
  return op.kind === 'amend' && op.praise === press.praise;
}

/** Withdrawing what is not there any more is what was wanted; and what has no words has nothing to answer to any more. */
function isAlreadySo(op: Op, code: string): boolean {
  if (op.kind === 'unpropose') return code === 'unknown-idea';
  if (op.kind === 'unquest') return code === 'unknown-quest';
  const isWordless = op.kind === 'thank' || (op.kind === 'second' && op.sealed === null);
  return isGone(code) && (op.kind === 'withdraw' || op.kind === 'unsecond' || isWordless);
}

/** The praise is not there any more, for us at least. */
function isGone(code: string): boolean {
  return code === 'unknown-praise' || code === 'withdrawn';
}

/** What one says of oneself: once it is refused, the server is asked what holds instead. */
const ofOneself: ReadonlySet<Op['kind']> = new Set(['prefer', 'wear', 'department']);

/**
 * Takes back what a refused op had changed here, where that is known; the next lookup of its post, which is marked to
 * be due, brings the server's truth about the rest.
 */
async function undo(
  store: Store,
  { op, about }: OutboxRow,
  code: string,
  stillWaiting: ReadonlySet<PraiseId>,
): Promise<void> {
  if (op.kind === 'claim') {
    await store.personas.update(op.persona, { state: code === 'persona-taken' ? 'taken' : 'asked' });
    return;
  }
  if (op.kind === 'quest') return store.quests.delete(op.quest);
  if (ofOneself.has(op.kind)) return patchProgress(store, { ownDue: true });
  // Followed from the start, the team tells of the goal again.
  if (op.kind === 'unquest') return followFromStart(store, await readProgress(store));
  if (op.kind === 'thank') {
    if (isGone(code)) await store.praises.delete(op.praise);
    else await store.praises.update(op.praise, { thanked: false });
    return;
  }
  if (!about) return;
  if (ideaPostOf(op)) {
    await store.posts.update(about.post, { fetched: 0 });
    return;
  }
  if (op.kind === 'second' || op.kind === 'unsecond') {
    if (op.kind === 'second' && !stillWaiting.has(op.praise)) await undoSecond(store, op.praise, code);
    await store.posts.update(about.post, { fetched: 0 });
    return;
  }
  const doesStand = op.kind !== 'praise' && leavesStanding.has(code);
  const praise = praiseOf(op);
  const row = praise && (await store.praises.get(praise));
  const post = await store.posts.get(about.post);
  const isTakenBack = !doesStand && praise && row && !stillWaiting.has(praise);
  if (isTakenBack) await store.praises.delete(praise);
  const counted = isTakenBack && row.group === null;
  if (post) await store.posts.put({ ...post, n: Math.max(0, post.n - (counted ? 1 : 0)), fetched: 0 });
}

/** Refusals of what a praise was to say, and not of the praise. */
const leavesStanding: ReadonlySet<string> = new Set([
  'invalid',
  'unknown-value',
  'unknown-badge',
  'badge-limit',
  'leaders-only',
]);

/** The next changes tell from the start what holds instead. */
async function undoIdea(store: Store, op: Op, code: string): Promise<void> {
  if (op.kind === 'move') await undoMove(store, op, code);
  if (op.kind === 'propose') {
    await dropIdeas(store, [op.post]);
    await markIdea(store, op.post, null);
  }
  if (!isAlreadySo(op, code)) await followFromStart(store, await readProgress(store));
}

/** What others gave is known from lookups only, so what we showed goes: the next look at who praised brings the rest. */
async function undoSecond(store: Store, praise: PraiseId, code: string): Promise<void> {
  const row = await store.praises.get(praise);
  const me = (await store.session.get('me'))?.member;
  if (!row) return;
  if (row.direction === 'other' && isGone(code)) await store.praises.delete(praise);
  else await store.praises.update(praise, withoutSecond(row, me));
}
