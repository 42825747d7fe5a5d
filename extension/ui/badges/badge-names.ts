import type { Badge, Tier } from '../../../shared/contract/badge.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import type { MessageKey } from '../translate.ts';

export function badgeName(badge: Badge, locale: Locale): string {
  return badge[locale];
}

/** What it is for, in a sentence. */
export function badgeAbout(badge: Badge, locale: Locale): string {
  return locale === 'ja' ? badge.aboutJa : badge.aboutEn;
}

/** 一重咲き, 二重咲き, 八重咲き. */
export const tierKeys: Readonly<Record<Tier, MessageKey>> = {
  1: 'popup.badges.tier.single',
  2: 'popup.badges.tier.double',
  3: 'popup.badges.tier.full',
};
