import { readAllowance } from '../growth/weeks.ts';
import type { Sql } from '../sql.ts';
import { countDays } from './count-days.ts';
import { countThings, type Gain } from './count-things.ts';
import { countWeeks } from './count-weeks.ts';
import { type Count, countsOf, keyOfHolding, type Shape, shapeOf } from './counts.ts';
import type { DeedChange } from './deeds.ts';
import { earnables } from './rules.ts';
import type { Have } from './spans.ts';
import type { Telling } from './tell-awards.ts';
import { writeHaves } from './write-haves.ts';

/**
 * Moves what members have of earned badges after deeds changed. What somebody has is a function of the set of deeds alone,
 * so that neither their order nor doing it twice makes a difference; when she is told of a tier is not. A call takes the
 * same number of statements however long the history is; they read the days and weeks around the change that rules ask for.
 */
export function awardEarned(telling: Telling, change: DeedChange): void {
  if (change.gone.length === 0 && change.fresh.length === 0) return;
  const { sql } = telling;
  const known = earnables(sql);
  const haves = count(sql, countsOf(known, change, readAllowance(sql)));
  if (haves.length > 0) writeHaves(telling, haves, known);
}

function count(sql: Sql, counts: readonly Count[]): Have[] {
  const of = (shape: Shape) => counts.filter(({ rule }) => shapeOf(rule) === shape);
  return [
    ...added(sql, countThings(sql, of('things'))),
    ...countWeeks(sql, of('weeks')),
    ...countDays(sql, of('days')),
  ];
}

function added(sql: Sql, gains: readonly Gain[]): Have[] {
  if (gains.length === 0) return [];
  const rows = sql.all<Have>(
    `SELECT awards.member, awards.badge, awards.have FROM json_each(?) AS asked
     CROSS JOIN awards ON awards.member = asked.value ->> 'member' AND awards.badge = asked.value ->> 'badge'`,
    JSON.stringify(gains),
  );
  const had = new Map(rows.map((row) => [keyOfHolding(row), row.have]));
  return gains.map(({ member, badge, gain }) => ({
    member,
    badge,
    have: (had.get(keyOfHolding({ member, badge })) ?? 0) + gain,
  }));
}
