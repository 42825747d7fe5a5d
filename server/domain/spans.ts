import type { Rule } from '../../shared/contract/badge.ts';
import { day } from './lifetimes.ts';

/**
 * Rules that count weeks in a row, or within days, have as many as their longest span. Each week's span is the run that
 * ends with it, each deed's is what lies within the days up to it; both end at the highest tier, so that a change reaches
 * no further than that.
 */
export function highest({ tiers }: Pick<Rule, 'tiers'>): number {
  return tiers.at(-1) ?? 0;
}

/** The spans of those of `weeks` in which it happened. `present` holds at least the weeks that they reach back to. */
export function weekSpans(present: ReadonlySet<number>, weeks: Iterable<number>, cap: number): number[] {
  const spans: number[] = [];
  for (const week of weeks) {
    let span = 0;
    while (span < cap && present.has(week - span)) span += 1;
    if (span > 0) spans.push(span);
  }
  return spans;
}

/** Something counted, and when (milliseconds since 1970). */
export interface Moment {
  readonly at: number;
  readonly thing: string;
}

/** The spans of those of `moments` (earliest first) that are `asked` for: distinct things within so many days up to each. */
export function momentSpans(
  moments: readonly Moment[],
  asked: (moment: Moment) => boolean,
  withinDays: number,
  cap: number,
): number[] {
  const inside = new Map<string, number>();
  const spans: number[] = [];
  let first = 0;
  for (let last = 0; last < moments.length; ) {
    const at = moments[last]?.at ?? 0;
    for (; moments[last]?.at === at; last += 1) move(inside, moments[last], 1);
    for (; (moments[first]?.at ?? at) <= at - withinDays * day; first += 1) move(inside, moments[first], -1);
    for (let one = last - 1; moments[one]?.at === at; one -= 1)
      if (asked(moments[one] as Moment)) spans.push(Math.min(cap, inside.size)); // it has an `at`, so it is there
  }
  return spans;
}

function move(inside: Map<string, number>, moment: Moment | undefined, by: 1 | -1): void {
  if (!moment) return;
  const n = (inside.get(moment.thing) ?? 0) + by;
  if (n === 0) inside.delete(moment.thing);
  else inside.set(moment.thing, n);
}
