import type { Take } from './clock.ts';
import { type Fact, type FactChange, factsOfMonth } from './facts.ts';
import { addDone, type Quest, questsOf } from './quests.ts';
import type { Sql } from './sql.ts';

/** Aims that count people: a second praise of the same person is no further step. The others count flowers. */
const countsPeople: ReadonlySet<Quest['aim']> = new Set(['reached', 'lifted']);

/** What a month has of an aim already: reads that month, once, when the goal is set. */
export function countDone(sql: Sql, goal: Goal): number {
  const steps = factsOfMonth(sql, goal.month).filter((fact) => isStep(goal, fact));
  return countsPeople.has(goal.aim)
    ? new Set(steps.map(({ counterpart }) => counterpart)).size
    : steps.length;
}

type Goal = Pick<Quest, 'month' | 'aim' | 'value'>;

/**
 * Moves the goals of the months in which facts went or came. Call it once those are written. Reads the month's facts of the
 * people concerned where a goal counts people, and nothing else of the past.
 */
export function settleQuests({ sql, take }: { sql: Sql; take: Take }, { gone, fresh }: FactChange): void {
  const months = new Set([...gone, ...fresh].map(({ month }) => month));
  if (months.size === 0) return;
  for (const quest of questsOf(sql, months)) {
    const came = fresh.filter((fact) => isStep(quest, fact));
    const went = gone.filter((fact) => isStep(quest, fact));
    const more = countsPeople.has(quest.aim) ? morePeople(sql, quest, came, went) : came.length - went.length;
    if (more !== 0) addDone(sql, quest.quest, more, take());
  }
}

/** Whether a praise is a step to a goal. Facts are open praise alone, so that a goal tells of none between two. */
function isStep({ month, aim, value }: Goal, fact: Fact): boolean {
  if (fact.month !== month) return false;
  switch (aim) {
    case 'crossing':
      return (
        fact.giverDepartment !== null &&
        fact.receiverDepartment !== null &&
        fact.giverDepartment !== fact.receiverDepartment
      );
    case 'worded':
      return fact.worded === 1;
    case 'value':
      return fact.value === value;
    case 'reached':
      return true;
    case 'lifted':
      return fact.lifts === 1;
  }
}

/** How many more people than before the month has: those who have a fact now and had none, less those the other way round. */
function morePeople(sql: Sql, quest: Quest, came: readonly Fact[], went: readonly Fact[]): number {
  const change = new Map<string, number>();
  for (const { counterpart } of came) change.set(counterpart, (change.get(counterpart) ?? 0) + 1);
  for (const { counterpart } of went) change.set(counterpart, (change.get(counterpart) ?? 0) - 1);
  const now = new Map<string, number>();
  for (const fact of factsOfMonth(sql, quest.month, [...change.keys()]))
    if (isStep(quest, fact)) now.set(fact.counterpart, (now.get(fact.counterpart) ?? 0) + 1);
  return [...change].reduce((sum, [person, by]) => {
    const n = now.get(person) ?? 0;
    return sum + Number(n > 0) - Number(n > by);
  }, 0);
}
