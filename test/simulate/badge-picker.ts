import type { Badge } from '../../shared/contract/badge.ts';
import type { BadgeId } from '../../shared/contract/ids.ts';
import type { Worker } from './company.ts';
import type { Random } from './random.ts';

const within = 28 * 86_400_000;

/** Gives a badge that a giver may still give, or null. Withdrawn ones count as given here: never too many that way. */
export function createBadgePicker(random: Random, badges: readonly Badge[]) {
  const offered = badges.filter(
    ({ kind, givers, retired }) => kind === 'given' && givers === 'everybody' && !retired,
  );
  const given = new Map<string, number[]>();
  return function pickBadge(giver: Worker, at: number): BadgeId | null {
    if (offered.length === 0) return null;
    const badge = random.pick(offered);
    const key = `${giver.id} ${badge.id}`;
    const lately = (given.get(key) ?? []).filter((one) => one > at - within);
    if (badge.per28Days !== null && lately.length >= badge.per28Days) return null;
    given.set(key, [...lately, at]);
    return badge.id;
  };
}
