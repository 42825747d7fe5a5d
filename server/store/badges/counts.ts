import type { Rule } from '../../../shared/contract/badge.ts';
import type { BadgeId, MemberId } from '../../../shared/contract/ids.ts';
import { dayOf, type TeamWeek } from '../../../shared/rules/week.ts';
import { countedBy } from '../../domain/deeds.ts';
import type { DeedChange } from './deeds.ts';
import type { Earnable } from './rules.ts';

/** Who has so much of which badge. */
export interface Holding {
  readonly member: MemberId;
  readonly badge: BadgeId;
}

/** Something that a badge's rule counted, once more or once less. */
export interface Count extends Holding {
  readonly rule: Rule;
  readonly thing: string;
  /** The calendar day in the team's time zone; 0 where the rule does not ask. */
  readonly day: number;
  readonly by: number;
}

/** How a rule counts: things at any time, weeks in a row, or things within days of each other. */
export type Shape = 'things' | 'weeks' | 'days';

export function shapeOf({ count, withinDays }: Rule): Shape {
  if (count === 'weeks') return 'weeks';
  return withinDays === null ? 'things' : 'days';
}

/** What the rules count of deeds that are gone and fresh. */
export function countsOf(
  earnables: readonly Earnable[],
  { gone, fresh }: DeedChange,
  week: TeamWeek,
): Count[] {
  return earnables.flatMap(({ badge, rule }) =>
    [
      { deeds: gone, by: -1 },
      { deeds: fresh, by: 1 },
    ].flatMap(({ deeds, by }) =>
      deeds.flatMap((deed) => {
        const counted = countedBy(rule, deed);
        return counted
          ? [{ ...counted, badge, rule, day: rule.withinDays === null ? 0 : dayOf(deed.at, week), by }]
          : [];
      }),
    ),
  );
}

/** Adds up counts of the same by `keyOf`, and leaves out what comes to nothing. */
export function summed(counts: readonly Count[], keyOf: (count: Count) => string): Count[] {
  const sums = new Map<string, Count>();
  for (const count of counts) {
    const key = `${keyOfHolding(count)}\n${keyOf(count)}`;
    sums.set(key, { ...count, by: (sums.get(key)?.by ?? 0) + count.by });
  }
  return [...sums.values()].filter(({ by }) => by !== 0);
}

export function keyOfHolding({ member, badge }: Holding): string {
  return `${member}\n${badge}`;
}

/** By whose of which badge they are. */
export function byHolding<T extends Holding>(items: readonly T[]): T[][] {
  return grouped(items, keyOfHolding);
}

export function byMember<T extends Pick<Holding, 'member'>>(items: readonly T[]): T[][] {
  return grouped(items, ({ member }) => member);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
