import type { InferOutput } from 'valibot';
import type { QuestId } from '../../../shared/contract/ids.ts';
import type { QuestOp } from '../../../shared/contract/ops.ts';
import { QUESTS_PER_MONTH } from '../../../shared/contract/views.ts';
import { monthOf } from '../../../shared/rules/week.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readAllowance } from '../growth/weeks.ts';
import { isAdmin, leads } from '../members.ts';
import { dropQuest, findQuest, putQuest, questsOf } from '../quests.ts';
import { countDone } from '../settle-quests.ts';
import { isValue } from '../team.ts';
import type { Applying } from './batch.ts';

/** Sets a goal for the team. What the month has already counts. */
export function setQuest({ sql, member, take, clocks }: Applying, op: InferOutput<typeof QuestOp>): void {
  const { quest, month, aim, goal } = op;
  if (!leads(sql, member)) throw new Refusal('leaders-only', 'quest');
  const known = findQuest(sql, quest);
  if (known?.by === member) return; // it waited in two outboxes
  if (known) throw new Refusal('not-yours', 'quest');
  if (month < monthOf(clocks.now, readAllowance(sql))) throw new Refusal('month-ended', 'month');
  const value = aim === 'value' ? op.value : null;
  if (aim === 'value' && (value === null || !isValue(sql, value)))
    throw new Refusal('unknown-value', 'value');
  if (questsOf(sql, [month]).length >= QUESTS_PER_MONTH) throw new Refusal('quest-limit', 'month');
  const set = { quest, month, aim, value, goal, by: member };
  putQuest(sql, { ...set, done: countDone(sql, set) }, take());
}

/** Takes a goal back. What is taken back already is what was wanted. */
export function unsetQuest({ sql, member, take }: Applying, quest: QuestId): void {
  const known = findQuest(sql, quest);
  if (!known) throw new Refusal('unknown-quest', 'quest');
  if (known.by !== member && !isAdmin(sql, member)) throw new Refusal('not-yours', 'quest');
  if (!known.dropped) dropQuest(sql, quest, take());
}
