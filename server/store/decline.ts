import { DECLINE_WEEKS } from '../../shared/contract/lookup.ts';
import { weekOf } from '../../shared/rules/week.ts';
import { isDecline } from '../domain/decline.ts';
import { readAllowance } from './growth/weeks.ts';
import type { Sql } from './sql.ts';

/**
 * How many open praises each of the last whole weeks of the team had, oldest first, where that is a decline; else null.
 * Reads those weeks of the index, never what was before. `now` in milliseconds since 1970.
 */
export function declineOf(sql: Sql, now: number): number[] | null {
  const current = weekOf(now, readAllowance(sql));
  const first = current - DECLINE_WEEKS;
  const found = sql.all<{ week: number; n: number }>(
    'SELECT week, count(*) AS n FROM facts WHERE week >= ? AND week < ? GROUP BY week',
    first,
    current,
  );
  const counts = new Map(found.map(({ week, n }) => [week, n]));
  const weeks = Array.from({ length: DECLINE_WEEKS }, (_, at) => counts.get(first + at) ?? 0);
  return isDecline(weeks) ? weeks : null;
}
