import type { Op } from '../../shared/contract/ops.ts';
import type { OutboxRow } from '../store/schema.ts';
import { amend } from './amend.ts';
import { claim } from './claim.ts';
import { department } from './department.ts';
import { moveIdea } from './move-idea.ts';
import { praise } from './praise.ts';
import { prefer } from './prefer.ts';
import { propose, unpropose } from './propose.ts';
import { type Goal, quest, unquest } from './quest.ts';
import { rename } from './rename.ts';
import { second, unsecond } from './second.ts';
import { thank } from './thank.ts';
import { wear } from './wear.ts';
import { withdraw } from './withdraw.ts';
import type { WriteDeps } from './write.ts';

/**
 * Tries a dead letter again, as new ops: the server remembers its answer to the old one for ever. What is gone is
 * praised anew; a value that the team dropped is left out, and a badge that it does not let one give: what the praise
 * carried before stays on it. Gives false where there is no such letter.
 */
export async function retry(deps: WriteDeps, id: string): Promise<boolean> {
  const row = await deps.store.outbox.where('id').equals(id).first();
  if (row?.state !== 'dead') return false;
  await writeAgain(deps, row);
  return true;
}

/** The rest of the praise would do. */
const badgeRefusals: ReadonlySet<string> = new Set(['unknown-badge', 'badge-limit', 'leaders-only']);

async function writeAgain(deps: WriteDeps, { op, about, content, reason, seq }: OutboxRow): Promise<void> {
  if (op.kind === 'claim' || op.kind === 'unclaim') {
    await claim(deps, op.persona, op.kind === 'claim', seq);
    return;
  }
  if (op.kind === 'rename') return rename(deps, op.name, seq);
  if (op.kind === 'prefer') return prefer(deps, op.preferences, seq);
  if (op.kind === 'thank') return thank(deps, op.praise, seq);
  if (op.kind === 'propose') return content ? propose(deps, op, content, op.from, seq) : undefined;
  if (op.kind === 'unpropose' && about) return unpropose(deps, about, seq);
  if (op.kind === 'move' && about) return moveIdea(deps, about, op.state, content?.words ?? null, seq);
  if (op.kind === 'wear') return wear(deps, op.badges, seq);
  if (op.kind === 'department') return department(deps, op.department, seq);
  if (op.kind === 'quest') return quest(deps, goalOf(op), seq);
  if (op.kind === 'unquest') return unquest(deps, op.quest, seq);
  if (op.kind !== 'withdraw' && op.kind !== 'second' && op.kind !== 'unsecond' && !isSaying(op))
    throw new Error(`Nothing writes ${op.kind} yet`);
  if (!about) throw new Error('An op about a praise was kept without its post');
  if (op.kind === 'withdraw') return withdraw(deps, about, seq);
  if (op.kind === 'second') return second(deps, { ...about, praise: op.praise }, content?.words ?? null, seq);
  if (op.kind === 'unsecond') return unsecond(deps, { ...about, praise: op.praise }, seq);
  if (!content) throw new Error('A praise was kept without its content');
  const { visibility } = op;
  const value = reason === 'unknown-value' ? null : op.value;
  const badge = badgeRefusals.has(reason ?? '') ? undefined : op.badge;
  if (op.kind === 'praise' && !value && !badge && !content.words)
    return praise(deps, about, content, visibility, seq);
  return amend(deps, about, content, { value, badge, visibility }, seq);
}

function goalOf({ month, aim, value, goal }: Goal): Goal {
  return { month, aim, value, goal };
}

function isSaying(op: Op): op is Extract<Op, { kind: 'praise' | 'amend' }> {
  return op.kind === 'praise' || op.kind === 'amend';
}

/** Drops a dead letter for good. */
export async function discard({ store }: WriteDeps, id: string): Promise<void> {
  await store.outbox
    .where('id')
    .equals(id)
    .filter((row) => row.state === 'dead')
    .delete();
}
