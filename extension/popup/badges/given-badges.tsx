import type { Badge } from '../../../shared/contract/badge.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import type { PraiseRow } from '../../store/schema.ts';
import { BadgeFlower } from '../../ui/badges/badge-flower.tsx';
import { badgeName } from '../../ui/badges/badge-names.ts';
import { useSurroundings } from '../../ui/surroundings.ts';

interface GivenBadgesProps {
  readonly badges: readonly Badge[];
  /** Undefined until they are read. */
  readonly given: ReadonlyMap<BadgeId, readonly PraiseRow[]> | undefined;
}

/** The badges that the reader gave, and how often. Nothing where there is none. */
export function GivenBadges({ badges, given }: GivenBadgesProps) {
  const { t, locale } = useSurroundings();
  const rows = badges.filter(({ id }) => given?.has(id));
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('popup.badges.i_gave')}>
      <h2 class="panel-title">{t('popup.badges.i_gave')}</h2>
      <ul class="gave">
        {rows.map((badge) => (
          <li key={badge.id} class="gave-row" data-testid="gave-badge">
            <BadgeFlower badge={badge} tier={1} size={32} />
            <span>{badgeName(badge, locale)}</span>
            <span class="soft">{t('popup.badges.times', given?.get(badge.id)?.length ?? 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
