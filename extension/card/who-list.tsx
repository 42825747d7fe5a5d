import type { Locale } from '../../shared/contract/views.ts';
import type { ChipBadge, ChipValue, WhoEntry } from '../messaging/protocol.ts';
import { Ago } from '../ui/ago.tsx';
import { Flower } from '../ui/flower.tsx';
import type { Translate } from '../ui/translate.ts';
import { Applause } from './applause.tsx';
import { BadgeChip } from './badge-chip.tsx';
import type { WhoModel } from './who-model.ts';

interface WhoListProps {
  readonly entries: readonly WhoEntry[] | 'loading' | 'failed';
  readonly who: WhoModel;
  /** What others said of the reader's own post: she does not applaud it, also where the team does not know the account as hers yet. */
  readonly own: boolean;
  readonly leads: boolean;
  readonly values: readonly ChipValue[];
  readonly badges: readonly ChipBadge[];
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
}

/** Who praised the post, and what they said. A region that scrolls by keyboard when it is long. */
export function WhoList({ entries, who, own, leads, values, badges, now, locale, t }: WhoListProps) {
  if (typeof entries === 'string') return <p class="soft">{t(`card.who.${entries}`)}</p>;
  if (entries.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="who" aria-label={t('card.who.title')} tabIndex={0}>
      <ul>
        {entries.map((entry) => {
          const value = values.find(({ id }) => id === entry.value);
          const badge = badges.find(({ id }) => id === entry.badge);
          return (
            <li key={entry.praise}>
              <p class="giver">
                <Flower size={16} />
                <span class="name" title={entry.giverName}>
                  {entry.mine ? t('card.who.you') : entry.giverName}
                </span>
                {entry.secret && <span class="chip small secret">{t('card.who.secret')}</span>}
                <Ago at={entry.at} now={now} locale={locale} />
              </p>
              {(value || badge) && (
                <p class="carried">
                  {value && (
                    <span class="chip small" title={value.label}>
                      <span class="dot" style={{ backgroundColor: value.colour }} aria-hidden="true" />
                      <span class="name">{value.label}</span>
                    </span>
                  )}
                  {badge && <BadgeChip badge={badge} />}
                </p>
              )}
              {entry.helper && <p class="soft also">{t('card.who.also', entry.helper)}</p>}
              {entry.words && <p class="said">{entry.words}</p>}
              <Applause entry={entry} may={entry.maySecond && !own} who={who} leads={leads} t={t} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
