import { day } from '../../domain/lifetimes.ts';
import { highest, type Moment, momentSpans } from '../../domain/spans.ts';
import type { Sql } from '../sql.ts';
import { byHolding, type Count, type Holding, keyOfHolding, summed } from './counts.ts';
import { type Have, type SpanChange, settleSpans } from './spans.ts';

/** Counts distinct things within days of each other, and gives the most of those for whom it may be another number. */
export function countWithin(sql: Sql, counts: readonly Count[]): Have[] {
  const changed = summed(counts, momentKey);
  if (changed.length === 0) return [];
  rewrite(sql, changed);
  const around = momentsAround(sql, changed);
  return settleSpans(
    sql,
    byHolding(changed).map((group) => spanChange(group, around.get(keyOfHolding(group[0] as Holding)) ?? [])), // a group has one at least
  );
}

function momentKey({ at, deed, thing }: Pick<Count, 'at' | 'deed' | 'thing'>): string {
  return `${at}\n${deed}\n${thing}`;
}

function rewrite(sql: Sql, changed: readonly Count[]): void {
  const bound = (by: (n: number) => boolean) =>
    JSON.stringify(
      changed
        .filter((count) => by(count.by))
        .map(({ member, badge, at, deed, thing }) => ({ member, badge, at, deed, thing })),
    );
  sql.all(
    `DELETE FROM badge_moments WHERE (member, badge, at, deed) IN
       (SELECT value ->> 'member', value ->> 'badge', value ->> 'at', value ->> 'deed' FROM json_each(?))`,
    bound((n) => n < 0),
  );
  sql.all(
    `INSERT INTO badge_moments (member, badge, at, deed, thing)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'at', value ->> 'deed', value ->> 'thing'
     FROM json_each(?)`,
    bound((n) => n > 0),
  );
}

type Found = Holding & Moment & { readonly deed: string };

/** Within the days before and after each change, never more. */
function momentsAround(sql: Sql, changed: readonly Count[]): Map<string, Found[]> {
  const asked = changed.map(({ member, badge, at, rule }) => {
    const length = (rule.withinDays ?? 0) * day;
    return { member, badge, after: at - length, before: at + length };
  });
  const rows = sql.all<Found>(
    `SELECT DISTINCT badge_moments.member, badge_moments.badge, badge_moments.at, badge_moments.deed, badge_moments.thing
     FROM json_each(?) AS asked CROSS JOIN badge_moments ON badge_moments.member = asked.value ->> 'member'
       AND badge_moments.badge = asked.value ->> 'badge' AND badge_moments.at > asked.value ->> 'after'
       AND badge_moments.at < asked.value ->> 'before'`,
    JSON.stringify(asked),
  );
  return new Map(byHolding(rows).map((group) => [keyOfHolding(group[0] as Holding), group])); // a group has one at least
}

function spanChange(changed: readonly Count[], now: readonly Found[]): SpanChange {
  const [{ member, badge, rule }] = changed as [Count]; // a group has one at least
  const days = rule.withinDays ?? 0;
  const fresh = new Set(changed.filter(({ by }) => by > 0).map(momentKey));
  const gone = changed.filter(({ by }) => by < 0);
  const then = [...now.filter((moment) => !fresh.has(momentKey(moment))), ...gone];
  const isTouched = ({ at }: Moment) => changed.some((count) => at >= count.at && at < count.at + days * day);
  const spans = (moments: readonly Moment[]) =>
    momentSpans(
      moments.toSorted((one, other) => one.at - other.at),
      isTouched,
      days,
      highest(rule),
    );
  return { member, badge, before: spans(then), after: spans(now) };
}
