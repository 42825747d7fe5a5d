import type { AwardView, Rule } from '../../shared/contract/badge.ts';

/** The tier that so many of what a rule counts make: 0 for none yet. */
export function tierOf({ tiers }: Pick<Rule, 'tiers'>, have: number): AwardView['tier'] {
  return tiers.filter((threshold) => have >= threshold).length as AwardView['tier']; // a rule has at most three
}

/** How many the next tier takes; null where there is none. */
export function nextOf({ tiers }: Pick<Rule, 'tiers'>, have: number): number | null {
  return tiers.find((threshold) => have < threshold) ?? null;
}
