import type { Op } from '../../shared/contract/ops.ts';
import type { OutboxRow } from '../store/schema.ts';
import { amend } from './amend.ts';
import { claim } from './claim.ts';
import { moveIdea } from './move-idea.ts';
import { praise } from './praise.ts';
import { prefer } from './prefer.ts';
import { propose, unpropose } from './propose.ts';
import { rename } from './rename.ts';
import { second, unsecond } from './second.ts';
import { thank } from './thank.ts';
import { withdraw } from './withdraw.ts';
import type { WriteDeps } from './write.ts';

/**
 * Tries a dead letter again, as new ops: the server remembers its answer to the old one for ever. What is gone is
 * praised anew, and a value the team dropped is left out. Gives false where there is no such letter.
 */
export async function retry(deps: WriteDeps, id: string): Promise<boolean> {
  const row = await deps.store.outbox.where('id').equals(id).first();
  if (row?.state !== 'dead') return false;
  await writeAgain(deps, row);
  return true;
}

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
  if (op.kind !== 'withdraw' && op.kind !== 'second' && op.kind !== 'unsecond' && !isSaying(op))
    throw new Error(`Nothing writes ${op.kind} yet`);
  if (!about) throw new Error('An op about a praise was kept without its post');
  if (op.kind === 'withdraw') return withdraw(deps, about, seq);
  if (op.kind === 'second') return second(deps, { ...about, praise: op.praise }, content?.words ?? null, seq);
  if (op.kind === 'unsecond') return unsecond(deps, { ...about, praise: op.praise }, seq);
  if (!content) throw new Error('A praise was kept without its content');
  const value = reason === 'unknown-value' ? null : op.value;
  if (op.kind === 'praise' && !value && !content.words)
    return praise(deps, about, content, op.visibility, seq);
  return amend(deps, about, content, value, op.visibility, seq);
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
