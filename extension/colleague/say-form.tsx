import { useId } from 'preact/hooks';
import { howMuchSaid } from '../../shared/rules/specific.ts';
import { chipValues } from '../messaging/chip-values.ts';
import type { TeamRow } from '../store/schema.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { ValueChoice } from '../ui/saying/value-choice.tsx';
import { VisibilityChoice } from '../ui/saying/visibility-choice.tsx';
import { isSendKey } from '../ui/send-key.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import type { usePraising } from './use-praising.ts';

interface SayFormProps {
  readonly praising: ReturnType<typeof usePraising>;
  readonly team: TeamRow;
  /** As the colleague would like it written. */
  readonly name: string;
}

/** The value it lived up to, why, with what badge, and who may know. The bound of 2,000 characters is the contract's. */
export function SayForm({ praising, team, name }: SayFormProps) {
  const { t, locale, clock } = useSurroundings();
  const { meeting, said, wish, visibility, phase, write, praise } = praising;
  const group = useId();
  const specific = howMuchSaid(said.words);
  const badges = (meeting?.badges ?? []).filter(({ id, offered }) => offered || id === said.badge);
  return (
    <form
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        void praise();
      }}
    >
      {meeting?.mark.mine && <p class="soft">{t('colleague.again', name)}</p>}
      <ValueChoice
        legend={t('card.values')}
        values={chipValues(team, locale, clock())}
        chosen={said.value}
        onChoose={(value) => write({ value })}
      />
      <div class="field wide">
        <label for={`${group}-words`}>{t('card.words')}</label>
        <textarea
          id={`${group}-words`}
          class="input"
          data-testid="words"
          aria-describedby={`${group}-hint`}
          rows={3}
          maxLength={2000}
          placeholder={t('card.placeholder')}
          value={said.words}
          onInput={(event) => write({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (isSendKey(event)) event.currentTarget.form?.requestSubmit();
          }}
        />
        <p id={`${group}-hint`} class="soft">
          {specific === 'none' ? t('card.keys') : t(`card.hint.${specific}`)}
        </p>
      </div>
      {badges.length > 0 && (
        <label class="field wide">
          <span>{t('card.badge.start')}</span>
          <select
            class="input"
            data-testid="badge"
            value={said.badge ?? ''}
            onChange={(event) => write({ badge: event.currentTarget.value || null })}
          >
            <option value="">{t('colleague.no_badge')}</option>
            {badges.map(({ id, icon, label }) => (
              <option key={id} value={id}>
                {icon} {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <VisibilityChoice
        visibility={visibility}
        wish={wish}
        receiver={name}
        onChoose={(chosen) => write({ visibility: chosen })}
      />
      {phase === 'failed' && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="colleague-send wide">
        <Button type="submit" look="main" busy={phase === 'sending'} testId="send">
          {t('colleague.send')}
        </Button>
      </div>
    </form>
  );
}
