import type { Take } from './clock.ts';
import type { Fact, FactChange } from './facts.ts';
import { addDone, type Quest, questsOf } from './quests.ts';
import type { Sql } from './sql.ts';

/**
 * What each aim counts of a month's facts. Where `people`, the distinct ones praised in them: a second praise of the same
 * person is no further step. Facts are open praise alone, so that a goal tells of none between two.
 */
const aims = {
  crossing: { where: 'giver_department <> receiver_department', counts: 'flowers' },
  worded: { where: 'worded = 1', counts: 'flowers' },
  value: { where: 'value = ?2', counts: 'flowers' },
  reached: { where: 'true', counts: 'people' },
  lifted: { where: 'lifts = 1', counts: 'people' },
} as const satisfies Record<Quest['aim'], { where: string; counts: 'flowers' | 'people' }>;

/** What a month has of an aim already: reads that month, once, when the goal is set. */
export function countDone(sql: Sql, { month, aim, value }: Pick<Quest, 'month' | 'aim' | 'value'>): number {
  const { where, counts } = aims[aim];
  const counted = counts === 'people' ? 'count(DISTINCT counterpart)' : 'count(*)';
  const [row] = sql.all<{ n: number }>(
    `SELECT ${counted} AS n FROM facts WHERE month = ?1 AND ${where}`,
    month,
    ...(aim === 'value' ? [value] : []),
  );
  return row?.n ?? 0;
}

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
    const more =
      aims[quest.aim].counts === 'people' ? morePeople(sql, quest, came, went) : came.length - went.length;
    if (more !== 0) addDone(sql, quest.quest, more, take());
  }
}

/** The same as `aims` says, of one fact at hand. */
function isStep({ month, aim, value }: Quest, fact: Fact): boolean {
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
function morePeople(sql: Sql, { month, aim }: Quest, came: readonly Fact[], went: readonly Fact[]): number {
  const change = new Map<string, number>();
  for (const { counterpart } of came) change.set(counterpart, (change.get(counterpart) ?? 0) + 1);
  for (const { counterpart } of went) change.set(counterpart, (change.get(counterpart) ?? 0) - 1);
  const rows = sql.all<{ person: string; n: number }>(
    `SELECT asked.value AS person, (SELECT count(*) FROM facts
       WHERE facts.month = ? AND facts.counterpart = asked.value AND ${aims[aim].where}) AS n
     FROM json_each(?) AS asked`,
    month,
    JSON.stringify([...change.keys()]),
  );
  return rows.reduce((sum, { person, n }) => sum + Number(n > 0) - Number(n > (change.get(person) ?? 0)), 0);
}
