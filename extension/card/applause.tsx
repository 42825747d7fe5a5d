import type { WhoEntry } from '../messaging/protocol.ts';
import type { Translate } from '../ui/translate.ts';
import { LineField } from './line-field.tsx';
import type { WhoModel } from './who-model.ts';

interface ApplauseProps {
  readonly entry: WhoEntry;
  /** Whether the reader may applaud it. */
  readonly may: boolean;
  readonly who: WhoModel;
  readonly leads: boolean;
  readonly t: Translate;
}

/** What others said to a praise: applause, leaders' lines, thanks. Own and received ones are only looked at. */
export function Applause({ entry, may, who, leads, t }: ApplauseProps) {
  const { seconds, seconded, cosigns, thanked } = entry;
  const count = t('card.applause.count', String(seconds || '')).trim();
  return (
    <>
      {cosigns.map(({ member, name, words }) => (
        <p key={member} class="cosign">
          <span class="by">{t('card.applause.by', name)}</span>
          {words}
        </p>
      ))}
      {(may || seconds > 0 || thanked) && (
        <p class="applause">
          {may ? (
            <button
              type="button"
              class="chip clap"
              aria-pressed={seconded}
              aria-disabled={who.busy.value.includes(entry.praise)}
              aria-label={t('card.applause.press', count, entry.giverName)} // begins with what is seen, for who speaks to press
              onClick={() => void who.second(entry, !seconded, null)}
            >
              {count}
            </button>
          ) : (
            seconds > 0 && <span>{count}</span>
          )}
          {thanked && <span class="thanked">{t('card.applause.thanked')}</span>}
        </p>
      )}
      {may && leads && <LineField entry={entry} who={who} t={t} />}
      <p class="soft fault" aria-live="polite">
        {who.failed.value.includes(entry.praise) && t('card.applause.failed')}
      </p>
    </>
  );
}
