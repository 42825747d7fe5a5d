import type { Rule, TrialResponse } from '../../../shared/contract/badge.ts';
import type { MemberId } from '../../../shared/contract/ids.ts';
import { dayOf } from '../../../shared/rules/week.ts';
import { countedBy, type Deed } from '../../domain/deeds.ts';
import { daySpans, highest, weekSpans } from '../../domain/spans.ts';
import { readAllowance } from '../growth/weeks.ts';
import type { Sql } from '../sql.ts';
import { byDay } from './count-days.ts';
import { shapeOf } from './counts.ts';
import { deedsAfter } from './deeds.ts';

/** A thing counted, and on how many deeds it rests. */
export interface Thing {
  readonly thing: string;
  /** The calendar day; 0 for rules that do not ask. */
  readonly day: number;
  n: number;
}

/** All that a rule counts of one member, over the whole history. */
export interface Survey {
  readonly member: MemberId;
  readonly things: readonly Thing[];
  readonly spans: readonly number[];
  readonly have: number;
}

/** So many deeds at a time, so that what is read of the history at once does not grow with it. */
const atOnce = 2000;

/** What everybody would have of a badge with this rule today. Reads the whole history. */
export function survey(sql: Sql, rule: Rule): Survey[] {
  const week = readAllowance(sql);
  const asksDay = shapeOf(rule) === 'days';
  const found = new Map<MemberId, Map<string, Thing>>();
  for (const deed of everyDeed(sql, rule.kind)) {
    const counted = countedBy(rule, deed);
    if (!counted) continue;
    const { member, thing } = counted;
    const day = asksDay ? dayOf(deed.at, week) : 0;
    const own = found.get(member) ?? new Map<string, Thing>();
    const known = own.get(`${day}\n${thing}`);
    if (known) known.n += 1;
    else own.set(`${day}\n${thing}`, { thing, day, n: 1 });
    found.set(member, own);
  }
  return [...found].map(([member, own]) => {
    const things = [...own.values()];
    const spans = spansOf(rule, things);
    const have = spans ? spans.reduce((most, span) => Math.max(most, span), 0) : things.length;
    return { member, things, spans: spans ?? [], have };
  });
}

/** How many members would have each tier today, before any waits for its month. Changes nothing. */
export function tryRule(sql: Sql, rule: Rule): TrialResponse {
  const haves = survey(sql, rule).map(({ have }) => have);
  const tiers = rule.tiers.map((threshold) => haves.filter((have) => have >= threshold).length);
  return { holders: tiers[0] ?? 0, tiers };
}

/** Null for rules that count things at any time. */
function spansOf(rule: Rule, things: readonly Thing[]): number[] | null {
  switch (shapeOf(rule)) {
    case 'things':
      return null;
    case 'weeks': {
      const weeks = new Set(things.map(({ thing }) => Number(thing)));
      return weekSpans(weeks, weeks, highest(rule));
    }
    case 'days': {
      const days = byDay(things);
      return daySpans(days, days.keys(), rule.withinDays ?? 0, highest(rule));
    }
  }
}

function* everyDeed(sql: Sql, kind: Rule['kind']): Generator<Deed> {
  let last = '';
  for (;;) {
    const deeds = deedsAfter(sql, kind, last, atOnce);
    yield* deeds;
    const end = deeds.at(-1);
    if (!end) return;
    last = end.id;
  }
}
