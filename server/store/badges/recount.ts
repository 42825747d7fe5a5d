import type { MemberId } from '../../../shared/contract/ids.ts';
import type { Sql } from '../sql.ts';
import { type Shape, shapeOf } from './counts.ts';
import type { Earnable } from './rules.ts';
import type { Have } from './spans.ts';
import { type Survey, survey } from './survey.ts';
import type { Telling } from './tell-awards.ts';
import { writeHaves } from './write-haves.ts';

/** So many at a time, so that no one bound text grows with the history. */
const atOnce = 2000;

/**
 * Gives a badge to everybody who earned it by its rule, which is new, another, or switched on again: as if it had always
 * been so, but that nobody is told of more than two tiers a month. Who does not reach a tier any more loses it.
 */
export function recount(telling: Telling, earnable: Earnable): void {
  const { sql } = telling;
  const { badge, rule } = earnable;
  const surveys = survey(sql, rule);
  const holders = sql.all<{ member: MemberId }>('SELECT member FROM awards WHERE badge = ?', badge);
  forget(sql, badge);
  write(sql, earnable, surveys);
  const reached = new Set(surveys.map(({ member }) => member));
  const haves: Have[] = [
    ...surveys.map(({ member, have }) => ({ member, badge, have })),
    ...holders.filter(({ member }) => !reached.has(member)).map(({ member }) => ({ member, badge, have: 0 })),
  ];
  for (const some of chunksOf(haves)) writeHaves(telling, some, [earnable]);
}

/** Who has something counted has an award, be it one on the way. */
function forget(sql: Sql, badge: string): void {
  for (const table of ['badge_things', 'badge_weeks', 'badge_days', 'badge_spans'])
    sql.all(
      `DELETE FROM ${table} WHERE badge = ?1 AND member IN (SELECT member FROM awards WHERE badge = ?1)`,
      badge,
    );
}

/** By how a rule counts. A week is a number. */
const inserts: Record<Shape, string> = {
  things: `INSERT INTO badge_things (member, badge, thing, n)
    SELECT value ->> 'member', value ->> 'badge', value ->> 'thing', value ->> 'n' FROM json_each(?)`,
  weeks: `INSERT INTO badge_weeks (member, badge, week, n)
    SELECT value ->> 'member', value ->> 'badge', CAST(value ->> 'thing' AS INTEGER), value ->> 'n' FROM json_each(?)`,
  days: `INSERT INTO badge_days (member, badge, day, thing, n)
    SELECT value ->> 'member', value ->> 'badge', value ->> 'day', value ->> 'thing', value ->> 'n' FROM json_each(?)`,
};

function write(sql: Sql, { badge, rule }: Earnable, surveys: readonly Survey[]): void {
  const things = surveys.flatMap(({ member, things }) =>
    things.map((thing) => ({ member, badge, ...thing })),
  );
  for (const some of chunksOf(things)) sql.all(inserts[shapeOf(rule)], JSON.stringify(some));
  const spans = surveys.flatMap(({ member, spans }) => spans.map((span) => ({ member, badge, span })));
  for (const some of chunksOf(spans))
    sql.all(
      `INSERT INTO badge_spans (member, badge, span, n)
       SELECT value ->> 'member', value ->> 'badge', value ->> 'span', 1 FROM json_each(?) WHERE true
       ON CONFLICT (member, badge, span) DO UPDATE SET n = n + 1`,
      JSON.stringify(some),
    );
}

function chunksOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, n) =>
    items.slice(n * atOnce, (n + 1) * atOnce),
  );
}
