import { Ago } from '../../ui/ago.tsx';
import { badgeAbout, badgeName } from '../../ui/badges/badge-names.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { HeldBadge } from './my-badges.ts';
import type { Stories } from './read-stories.ts';

interface BadgeStoryProps {
  readonly held: HeldBadge;
  /** With the praises that gave it, none for what was earned. Undefined until they are read. */
  readonly stories: Stories | undefined;
}

/** As many as fit on one screen; the rest are in the list of what was received. */
const TOLD = 5;

/** What a badge is for, since when it is hers, and who gave it with which words. */
export function BadgeStory({ held: { badge, award }, stories }: BadgeStoryProps) {
  const { t, locale, clock } = useSurroundings();
  const praises = stories?.received.get(badge.id) ?? [];
  return (
    <div class="story" data-testid="badge-story">
      <h3>{badgeName(badge, locale)}</h3>
      <p>{badgeAbout(badge, locale)}</p>
      {award.at !== null && (
        <p class="soft">
          {t(badge.kind === 'earned' ? 'popup.badges.earned_at' : 'popup.badges.given_at')}{' '}
          <Ago at={award.at} now={clock()} locale={locale} />
        </p>
      )}
      {praises.slice(0, TOLD).map((praise) => (
        <figure key={praise.praise} class="cosign">
          <figcaption class="soft">
            <strong>
              {t('popup.received.from', stories?.names.get(praise.giver) ?? t('popup.praise.someone'))}
            </strong>{' '}
            <Ago at={praise.at} now={clock()} locale={locale} />
          </figcaption>
          <blockquote>{praise.content?.words.trim() || t('popup.praise.no_words')}</blockquote>
        </figure>
      ))}
    </div>
  );
}
