import { useId, useState } from 'preact/hooks';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { BadgeFlower } from '../../ui/badges/badge-flower.tsx';
import { badgeName, tierKeys } from '../../ui/badges/badge-names.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { BadgeStory } from './badge-story.tsx';
import { type HeldBadge, hasTiers } from './my-badges.ts';
import type { Stories } from './read-stories.ts';

interface MedalShelfProps {
  readonly title: string;
  readonly held: readonly HeldBadge[];
  /** Undefined until they are read. */
  readonly stories: Stories | undefined;
}

/** Badges side by side; pressing one tells its story below. */
export function MedalShelf({ title, held, stories }: MedalShelfProps) {
  const { t, locale } = useSurroundings();
  const [open, setOpen] = useState<BadgeId | null>(null);
  const id = useId();
  const told = held.find(({ badge }) => badge.id === open);
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} class="panel-title">
        {title}
      </h2>
      <ul class="medals">
        {held.map(({ badge, award, tier }) => (
          <li key={badge.id}>
            <button
              type="button"
              class="medal"
              data-testid="medal"
              aria-expanded={badge.id === open}
              aria-controls={`${id}-story`}
              onClick={() => setOpen(badge.id === open ? null : badge.id)}
            >
              <BadgeFlower badge={badge} tier={tier} size={60} />
              <span class="medal-name">{badgeName(badge, locale)}</span>
              {hasTiers(badge) && <span class="medal-tier">{t(tierKeys[tier])}</span>}
              {badge.kind === 'given' && award.have > 1 && (
                <span class="medal-tier">{t('popup.badges.times', award.have)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div id={`${id}-story`} aria-live="polite">
        {told && <BadgeStory held={told} stories={stories} />}
      </div>
    </section>
  );
}
