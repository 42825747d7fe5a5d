import type { PersonaTag } from '../../shared/contract/ids.ts';
import { unpraisedAfter } from '../../shared/rules/unpraised.ts';
import type { Sql } from './sql.ts';

/**
 * Which of these accounts somebody praised openly in the last 60 days (RECOGNITION.md rule 14), by whichever account of
 * the same member. Rests on open praise alone, so that it tells of none between two. `now` in milliseconds since 1970.
 */
export function reachedAmong(sql: Sql, personas: readonly PersonaTag[], now: number): PersonaTag[] {
  return sql
    .all<{ persona: PersonaTag }>(
      `SELECT asked.value AS persona FROM json_each(?) AS asked LEFT JOIN personas ON personas.tag = asked.value
       WHERE EXISTS (SELECT 1 FROM facts
         WHERE facts.counterpart = coalesce(personas.member, asked.value) AND facts.at > ?)`,
      JSON.stringify([...new Set(personas)]),
      now - unpraisedAfter,
    )
    .map(({ persona }) => persona);
}
