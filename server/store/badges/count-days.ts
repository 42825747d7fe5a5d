import { daySpans, highest } from '../../domain/spans.ts';
import type { Sql } from '../sql.ts';
import { byHolding, type Count, type Holding, keyOfHolding, summed } from './counts.ts';
import { type Have, type SpanChange, settleSpans } from './spans.ts';

interface Toggled extends Holding {
  readonly day: number;
  readonly thing: string;
  /** Whether it is there on that day now. */
  readonly on: boolean;
  readonly withinDays: number;
  readonly cap: number;
}

/** Counts distinct things within days of each other, and gives the most of those for whom it may be another number. */
export function countDays(sql: Sql, counts: readonly Count[]): Have[] {
  const toggled = toggle(sql, summed(counts, dayKey));
  if (toggled.length === 0) return [];
  const present = presentAround(sql, toggled);
  const changes = byHolding(toggled).map(
    (group) => spanChange(group, present.get(keyOfHolding(group[0] as Holding)) ?? []), // a group has one at least
  );
  return settleSpans(sql, changes);
}

function dayKey({ day, thing }: { readonly day: number; readonly thing: string }): string {
  return `${day}\n${thing}`;
}

interface Found extends Holding {
  readonly day: number;
  readonly thing: string;
}

function toggle(sql: Sql, sums: readonly Count[]): Toggled[] {
  if (sums.length === 0) return [];
  const bound = JSON.stringify(
    sums.map(({ member, badge, day, thing, by }) => ({ member, badge, day, thing, by })),
  );
  const rows = sql.all<Found & { n: number }>(
    `INSERT INTO badge_days (member, badge, day, thing, n)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'day', value ->> 'thing', value ->> 'by'
     FROM json_each(?) WHERE true
     ON CONFLICT (member, badge, day, thing) DO UPDATE SET n = n + excluded.n
     RETURNING member, badge, day, thing, n`,
    bound,
  );
  if (rows.some(({ n }) => n === 0))
    sql.all(
      `DELETE FROM badge_days WHERE n = 0 AND (member, badge, day, thing) IN
         (SELECT value ->> 'member', value ->> 'badge', value ->> 'day', value ->> 'thing' FROM json_each(?))`,
      bound,
    );
  const known = new Map(sums.map((sum) => [`${keyOfHolding(sum)}\n${dayKey(sum)}`, sum]));
  return rows.flatMap(({ n, ...found }) => {
    const sum = known.get(`${keyOfHolding(found)}\n${dayKey(found)}`);
    if (!sum || n > 0 === n - sum.by > 0) return [];
    return [{ ...found, on: n > 0, withinDays: sum.rule.withinDays ?? 0, cap: highest(sum.rule) }];
  });
}

/**
 * Within the days before and after each change, and of each day no more things than the highest tier takes besides those
 * that changed: however much happens on a day, no more of it is read.
 */
function presentAround(sql: Sql, toggled: readonly Toggled[]): Map<string, Found[]> {
  const days = byHolding(toggled).flatMap((group) => {
    const [{ member, badge, withinDays }] = group as [Toggled]; // a group has one at least
    const around = new Set(group.flatMap(({ day }) => range(day - withinDays + 1, day + withinDays)));
    return [...around].map((day) => ({ member, badge, day }));
  });
  const most = Math.max(...toggled.map(({ cap }) => cap)) + toggled.length;
  const rows = sql.all<Found>(
    `SELECT badge_days.member, badge_days.badge, badge_days.day, badge_days.thing
     FROM json_each(?1) AS asked CROSS JOIN badge_days ON badge_days.member = asked.value ->> 'member'
       AND badge_days.badge = asked.value ->> 'badge' AND badge_days.day = asked.value ->> 'day'
       AND badge_days.thing IN (SELECT thing FROM badge_days AS own WHERE own.member = asked.value ->> 'member'
         AND own.badge = asked.value ->> 'badge' AND own.day = asked.value ->> 'day' LIMIT ?2)`,
    JSON.stringify(days),
    most,
  );
  return new Map(byHolding(rows).map((group) => [keyOfHolding(group[0] as Holding), group])); // a group has one at least
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}

function spanChange(toggled: readonly Toggled[], found: readonly Found[]): SpanChange {
  const [{ member, badge, withinDays, cap }] = toggled as [Toggled]; // a group has one at least
  const fresh = new Set(toggled.filter(({ on }) => on).map(dayKey));
  const gone = toggled.filter(({ on }) => !on);
  const touched = new Set(toggled.flatMap(({ day }) => range(day, day + withinDays)));
  const spans = (things: readonly Pick<Found, 'day' | 'thing'>[]) =>
    daySpans(byDay(things), touched, withinDays, cap);
  return {
    member,
    badge,
    before: spans([...found.filter((one) => !fresh.has(dayKey(one))), ...gone]),
    after: spans(found),
  };
}

export function byDay(things: Iterable<Pick<Found, 'day' | 'thing'>>): Map<number, Set<string>> {
  const days = new Map<number, Set<string>>();
  for (const { day, thing } of things) {
    const known = days.get(day);
    if (known) known.add(thing);
    else days.set(day, new Set([thing]));
  }
  return days;
}
