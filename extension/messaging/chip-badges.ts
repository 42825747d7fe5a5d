import type { Badge } from '../../shared/contract/badge.ts';
import type { Locale } from '../../shared/contract/views.ts';
import type { ChipBadge, ShownBadge } from './protocol.ts';

/** The team's badges that colleagues give, as a page shows them. Retired ones stay where they were given. */
export function chipBadges(badges: readonly Badge[], locale: Locale, leads: boolean): ChipBadge[] {
  return badges
    .filter(({ kind }) => kind === 'given')
    .map((badge) => ({
      ...shownBadge(badge, locale),
      about: locale === 'ja' ? badge.aboutJa : badge.aboutEn,
      value: badge.value,
      offered: badge.retired === null && badge.active && (badge.givers === 'everybody' || leads),
    }));
}

/** A badge by its looks, in one language. */
export function shownBadge({ id, ja, en, icon, colour }: Badge, locale: Locale): Omit<ShownBadge, 'tier'> {
  return { id, label: locale === 'ja' ? ja : en, icon, colour };
}
