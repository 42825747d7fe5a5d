import { unpraisedAfter } from '../../shared/rules/unpraised.ts';
import { coverageOf } from '../domain/coverage.ts';
import { isLive } from './sessions.ts';
import type { Sql } from './sql.ts';

/**
 * How many percent of a department's people somebody praised openly in the last 60 days (RECOGNITION.md rule 14), or null
 * where they are few. Who left, or stayed away until her token expired, is none of them. Rests on open praise alone, so
 * that it tells of none between two. `now` in milliseconds since 1970.
 */
export function departmentCoverage(sql: Sql, department: string, now: number): number | null {
  const [found] = sql.all<{ people: number; reached: number }>(
    `SELECT count(*) AS people, count(CASE WHEN EXISTS (SELECT 1 FROM facts
       WHERE facts.counterpart = members.id AND facts.at > ?3) THEN 1 END) AS reached
     FROM members WHERE department = ?1
       AND EXISTS (SELECT 1 FROM sessions WHERE ${isLive('members.id', '?2')})`,
    department,
    now,
    now - unpraisedAfter,
  );
  return coverageOf(found?.people ?? 0, found?.reached ?? 0);
}
