import { highest, weekSpans } from '../../domain/spans.ts';
import type { Sql } from '../sql.ts';
import { byHolding, type Count, type Holding, keyOfHolding, summed } from './counts.ts';
import { type Have, type SpanChange, settleSpans } from './spans.ts';

interface Toggled extends Holding {
  readonly week: number;
  /** Whether it happened in that week now. */
  readonly on: boolean;
  /** How many weeks the highest tier takes: a week changes no span further away. */
  readonly reach: number;
}

/** Counts weeks in a row, and gives the longest run of those for whom it may be another. */
export function countWeeks(sql: Sql, counts: readonly Count[]): Have[] {
  const toggled = toggle(
    sql,
    summed(counts, ({ thing }) => thing),
  );
  if (toggled.length === 0) return [];
  const present = presentAround(sql, toggled);
  return settleSpans(
    sql,
    byHolding(toggled).map((weeks) =>
      spanChange(weeks, present.get(keyOfHolding(weeks[0] as Holding)) ?? []),
    ), // a group has one at least
  );
}

function toggle(sql: Sql, sums: readonly Count[]): Toggled[] {
  if (sums.length === 0) return [];
  const bound = JSON.stringify(
    sums.map(({ member, badge, thing, by }) => ({ member, badge, week: Number(thing), by })),
  );
  const rows = sql.all<Holding & { week: number; n: number }>(
    `INSERT INTO badge_weeks (member, badge, week, n)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'week', value ->> 'by' FROM json_each(?) WHERE true
     ON CONFLICT (member, badge, week) DO UPDATE SET n = n + excluded.n
     RETURNING member, badge, week, n`,
    bound,
  );
  if (rows.some(({ n }) => n === 0))
    sql.all(
      `DELETE FROM badge_weeks WHERE n = 0 AND (member, badge, week) IN
         (SELECT value ->> 'member', value ->> 'badge', value ->> 'week' FROM json_each(?))`,
      bound,
    );
  const known = new Map(sums.map((sum) => [`${keyOfHolding(sum)}\n${sum.thing}`, sum]));
  return rows.flatMap(({ n, week, ...holding }) => {
    const sum = known.get(`${keyOfHolding(holding)}\n${week}`);
    if (!sum || n > 0 === n - sum.by > 0) return [];
    return [{ ...holding, week, on: n > 0, reach: highest(sum.rule) }];
  });
}

function presentAround(sql: Sql, toggled: readonly Toggled[]): Map<string, number[]> {
  const rows = sql.all<Holding & { week: number }>(
    `SELECT DISTINCT badge_weeks.member, badge_weeks.badge, badge_weeks.week
     FROM json_each(?) AS asked CROSS JOIN badge_weeks ON badge_weeks.member = asked.value ->> 'member'
       AND badge_weeks.badge = asked.value ->> 'badge'
       AND badge_weeks.week > (asked.value ->> 'week') - (asked.value ->> 'reach')
       AND badge_weeks.week < (asked.value ->> 'week') + (asked.value ->> 'reach')`,
    JSON.stringify(toggled),
  );
  return new Map(
    byHolding(rows).map((group) => [keyOfHolding(group[0] as Holding), group.map(({ week }) => week)]), // a group has one at least
  );
}

function spanChange(toggled: readonly Toggled[], present: readonly number[]): SpanChange {
  const [{ member, badge, reach }] = toggled as [Toggled]; // a group has one at least
  const now = new Set(present);
  const then = new Set(present);
  const touched = new Set<number>();
  for (const { week, on } of toggled) {
    if (on) then.delete(week);
    else then.add(week);
    for (let after = 0; after < reach; after += 1) touched.add(week + after);
  }
  return {
    member,
    badge,
    before: weekSpans(then, touched, reach),
    after: weekSpans(now, touched, reach),
  };
}
