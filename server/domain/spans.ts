import type { Rule } from '../../shared/contract/badge.ts';

/**
 * Rules that count weeks in a row, or within days, have as many as their longest span. Each week's span is the run that
 * ends with it, each day's is what lies within the days up to it; both end at the highest tier, so that a change reaches
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

/** Things by day. */
export type Days = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * The spans of those of `days` on which it happened: distinct things in so many days up to each. `present` holds at least
 * the days that they reach back to, of each all things, or as many as `cap`.
 */
export function daySpans(present: Days, days: Iterable<number>, withinDays: number, cap: number): number[] {
  const spans: number[] = [];
  for (const day of days) {
    if (!present.has(day)) continue;
    const inside = new Set<string>();
    for (let back = 0; back < withinDays && inside.size < cap; back += 1)
      for (const thing of present.get(day - back) ?? []) inside.add(thing);
    spans.push(Math.min(cap, inside.size));
  }
  return spans;
}
