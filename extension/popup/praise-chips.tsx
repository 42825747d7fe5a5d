import type { PraiseRow, TeamRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { ValueChip } from './value-chip.tsx';

interface PraiseChipsProps {
  readonly praise: Pick<PraiseRow, 'value' | 'badge' | 'group'>;
  readonly team: TeamRow | null;
}

/** What a praise says without words: its value, the badge that it carries, and that it is for somebody who helped. */
export function PraiseChips({ praise, team }: PraiseChipsProps) {
  const { t, locale } = useSurroundings();
  const badge = team?.badges.find(({ id }) => id === praise.badge);
  return (
    <>
      <div class="chip-row">
        <ValueChip id={praise.value} team={team} />
        {badge && (
          <span
            class="chip"
            title={locale === 'ja' ? badge.aboutJa : badge.aboutEn}
            data-testid="praise-badge"
          >
            <span aria-hidden="true">{badge.icon}</span> {badge[locale]}
          </span>
        )}
      </div>
      {praise.group && (
        <p class="soft" data-testid="helped">
          {t('popup.praise.helped')}
        </p>
      )}
    </>
  );
}
