import type { NewsRow, TeamRow } from '../../store/schema.ts';
import { Ago } from '../../ui/ago.tsx';
import { BadgeFlower } from '../../ui/badges/badge-flower.tsx';
import { badgeAbout, badgeName, tierKeys } from '../../ui/badges/badge-names.ts';
import { useSurroundings } from '../../ui/surroundings.ts';

interface BadgeNewsProps {
  readonly news: Extract<NewsRow, { kind: 'badge' }>;
  readonly team: TeamRow | null;
  readonly isNew: boolean;
  /** The reader likes flowers to be drawn. */
  readonly moves: boolean;
}

/** A badge of hers came to a tier: it opens petal by petal the first time it is seen. Nothing of one the team dropped. */
export function BadgeNews({ news, team, isNew, moves }: BadgeNewsProps) {
  const { t, locale, clock } = useSurroundings();
  const badge = team?.badges.find(({ id }) => id === news.badge);
  if (!badge) return null;
  return (
    <li class={isNew ? 'praise praise-new badge-news' : 'praise badge-news'} data-testid="badge-news">
      <BadgeFlower badge={badge} tier={news.tier} size={64} opens={isNew && moves} />
      <div>
        <p class="praise-head praise-head-bare">
          <span>
            <strong>{t('popup.inbox.badge', badgeName(badge, locale))}</strong>
            {isNew && <span class="new">{t('popup.received.new')}</span>}
          </span>
          <Ago at={news.at} now={clock()} locale={locale} />
        </p>
        {badge.rule && badge.rule.tiers.length > 1 && <p class="soft">{t(tierKeys[news.tier])}</p>}
        <p class="soft">{badgeAbout(badge, locale)}</p>
      </div>
    </li>
  );
}
