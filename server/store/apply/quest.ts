import type { InferOutput } from 'valibot';
import type { QuestId } from '../../../shared/contract/ids.ts';
import type { QuestOp } from '../../../shared/contract/ops.ts';
import { monthOf } from '../../../shared/rules/week.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readAllowance } from '../growth/weeks.ts';
import { isAdmin, leads } from '../members.ts';
import { countQuests, dropQuest, findQuest, putQuest } from '../quests.ts';
import { isValue } from '../team.ts';
import type { Applying } from './batch.ts';

/** More goals at a time are none (RECOGNITION.md rule 2). */
const perMonth = 3;

export function setQuest(applying: Applying, op: InferOutput<typeof QuestOp>): void {
  const { sql, member, take, clocks } = applying;
  const { quest, month, aim, goal } = op;
  const value = aim === 'value' ? op.value : null;
  if (!leads(sql, member)) throw new Refusal('leaders-only', 'kind');
  if (month < monthOf(clocks.now, readAllowance(sql))) throw new Refusal('month-ended', 'month');
  if (aim === 'value' && (value === null || !isValue(sql, value)))
    throw new Refusal('unknown-value', 'value');
  if (findQuest(sql, quest)) throw new Refusal('invalid', 'quest');
  if (countQuests(sql, month) >= perMonth) throw new Refusal('invalid', 'month');
  putQuest({ sql, take }, { quest, month, aim, value, goal, by: member });
}

/** Taking back what is taken back already is what was wanted. */
export function takeBackQuest({ sql, member, take }: Applying, id: QuestId): void {
  const quest = findQuest(sql, id);
  if (!quest) throw new Refusal('unknown-quest', 'quest');
  if (quest.by !== member && !isAdmin(sql, member)) throw new Refusal('not-yours', 'quest');
  if (!quest.dropped) dropQuest(sql, id, take());
}
