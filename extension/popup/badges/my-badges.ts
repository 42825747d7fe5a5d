import type { AwardView, Badge, Tier } from '../../../shared/contract/badge.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import type { PraiseRow } from '../../store/schema.ts';

/** A badge of the team beside what the reader has of it. */
export interface MyBadge {
  readonly badge: Badge;
  readonly award: AwardView;
}

/** One that she has. */
export interface HeldBadge extends MyBadge {
  readonly tier: Tier;
}

export interface MyBadges {
  /** In use, the newest first. */
  readonly held: readonly HeldBadge[];
  /** Hers, and in the hall of fame. */
  readonly hall: readonly HeldBadge[];
  /** On the way to a tier, the nearest first: something of it is done. */
  readonly nearly: readonly MyBadge[];
  /** Not begun. */
  readonly ahead: readonly MyBadge[];
}

/** Sorts a member's awards for her own eyes. What the team does not know any more is left out. */
export function sortBadges(badges: readonly Badge[], awards: readonly AwardView[]): MyBadges {
  const known = new Map(badges.map((badge) => [badge.id, badge]));
  const mine = awards.flatMap((award): MyBadge[] => {
    const badge = known.get(award.badge);
    return badge ? [{ badge, award }] : [];
  });
  const held = mine
    .flatMap((one): HeldBadge[] => (one.award.tier === 0 ? [] : [{ ...one, tier: one.award.tier }]))
    .sort((one, other) => (other.award.at ?? 0) - (one.award.at ?? 0));
  const open = mine.filter(
    ({ badge, award }) => badge.kind === 'earned' && badge.retired === null && award.need !== null,
  );
  return {
    held: held.filter(({ badge }) => badge.retired === null),
    hall: held.filter(({ badge }) => badge.retired !== null),
    nearly: open.filter(({ award }) => award.have > 0).sort((one, other) => share(other) - share(one)),
    ahead: open.filter(({ award }) => award.have === 0),
  };
}

/**
 * Those that she may show beside her name, the newest first as the server has them: only what everybody may know that she
 * has. A given badge counts, and is as new, as the praises that are not between two make it, as far as this browser has
 * them; the server refuses the others.
 */
export function wearable(
  held: readonly HeldBadge[],
  received: ReadonlyMap<BadgeId, readonly PraiseRow[]>,
): HeldBadge[] {
  return held
    .flatMap((one) => {
      const at = openlySince(one, received);
      return at === null ? [] : [{ one, at }];
    })
    .sort((a, b) => b.at - a.at || (a.one.badge.id < b.one.badge.id ? -1 : 1))
    .map(({ one }) => one);
}

/** When she came to have it last as far as everybody may know; null for never. */
function openlySince(
  { badge, award }: HeldBadge,
  received: ReadonlyMap<BadgeId, readonly PraiseRow[]>,
): number | null {
  if (badge.kind === 'earned') return award.at ?? 0;
  const open = (received.get(badge.id) ?? []).filter(({ secret }) => !secret);
  return open.length === 0 ? null : Math.max(...open.map(({ at }) => at));
}

/** How far it is to the next tier, 0 to 1. */
export function share({ award }: MyBadge): number {
  return award.need ? Math.min(1, award.have / award.need) : 0;
}

/** Whether it can come to more than one tier: one that cannot is not called 一重. */
export function hasTiers(badge: Badge): boolean {
  return badge.kind === 'given' || (badge.rule?.tiers.length ?? 0) > 1;
}
