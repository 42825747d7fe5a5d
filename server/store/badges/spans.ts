import type { BadgeId, MemberId } from '../../../shared/contract/ids.ts';
import type { Sql } from '../sql.ts';
import type { Holding } from './counts.ts';

/** The spans that a change gave somebody, and those that it took. */
export interface SpanChange extends Holding {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What somebody has of a badge now. */
export interface Have extends Holding {
  readonly have: number;
}

/** Keeps how many spans of each length there are, and gives the longest of those whose spans changed. */
export function settleSpans(sql: Sql, changes: readonly SpanChange[]): Have[] {
  const moved = changes.flatMap(({ member, badge, before, after }) => {
    const by = new Map<number, number>();
    for (const span of before) by.set(span, (by.get(span) ?? 0) - 1);
    for (const span of after) by.set(span, (by.get(span) ?? 0) + 1);
    return [...by].filter(([, n]) => n !== 0).map(([span, n]) => ({ member, badge, span, n }));
  });
  if (moved.length === 0) return [];
  const bound = JSON.stringify(moved);
  sql.all(
    `INSERT INTO badge_spans (member, badge, span, n)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'span', value ->> 'n' FROM json_each(?) WHERE true
     ON CONFLICT (member, badge, span) DO UPDATE SET n = n + excluded.n`,
    bound,
  );
  sql.all(
    `DELETE FROM badge_spans WHERE n = 0 AND (member, badge, span) IN
       (SELECT value ->> 'member', value ->> 'badge', value ->> 'span' FROM json_each(?))`,
    bound,
  );
  return sql.all<{ member: MemberId; badge: BadgeId; have: number }>(
    `SELECT DISTINCT value ->> 'member' AS member, value ->> 'badge' AS badge,
       coalesce((SELECT max(span) FROM badge_spans WHERE badge_spans.member = value ->> 'member'
         AND badge_spans.badge = value ->> 'badge'), 0) AS have
     FROM json_each(?)`,
    bound,
  );
}
