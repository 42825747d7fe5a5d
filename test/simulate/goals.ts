import type { OpId, QuestId } from '../../shared/contract/ids.ts';
import type { QuestAim } from '../../shared/contract/views.ts';
import type { Batch, Worker } from './company.ts';
import type { Random } from './random.ts';

/** A goal as the simulation itself believes it to be. */
export interface BelievedGoal {
  readonly quest: QuestId;
  readonly month: string;
  readonly aim: QuestAim;
}

interface GoalsOptions {
  readonly random: Random;
  readonly base: (at: number) => { id: OpId; at: number };
  readonly leaders: readonly Worker[];
}

const aims = ['crossing', 'worded', 'reached', 'lifted'] as const;

/** Leaders set one goal a month, each time of another kind, on the third day: what the month has by then counts. */
export function createGoals({ random, base, leaders }: GoalsOptions) {
  const goals: BelievedGoal[] = [];

  function* live(midnight: number): Generator<Batch> {
    const now = new Date(midnight + 9 * 3_600_000); // the company's own clock is nine hours ahead
    if (now.getUTCDate() < 3 || leaders.length === 0) return;
    const month = now.toISOString().slice(0, 7);
    if (goals.some((goal) => goal.month === month)) return;
    const aim = aims[goals.length % aims.length] ?? 'crossing';
    const quest = random.uuid() as QuestId; // as `QuestId` describes it
    goals.push({ quest, month, aim });
    const op = {
      ...base(midnight + 10 * 3_600_000),
      kind: 'quest',
      quest,
      month,
      aim,
      value: null,
      goal: 30,
    } as const;
    yield { from: random.pick(leaders), ops: [op] };
  }

  return { live, goals: goals as readonly BelievedGoal[] };
}
