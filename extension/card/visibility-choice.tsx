import type { Translate } from '../ui/translate.ts';
import type { CardModel } from './card-model.ts';

/** Who may know of the praise: nothing wider than the author wishes is offered (RECOGNITION.md rule 3). */
export function VisibilityChoice({ model, t }: { readonly model: CardModel; readonly t: Translate }) {
  const { offers, visibility, picked, narrowed, author, name } = model;
  const isTeams = author.value?.wish === 'team';
  return (
    <fieldset class="seen">
      <legend class="label">{t('card.visibility.title')}</legend>
      {offers.value.map((one) => (
        <label key={one} class="pick">
          <input
            type="radio"
            name="visibility"
            value={one}
            checked={visibility.value === one}
            onChange={() => {
              picked.value = one;
            }}
          />
          {t(`card.visibility.${one}`)}
        </label>
      ))}
      <p class="soft" aria-live="polite">
        {narrowed.value ? t('card.visibility.narrowed') : isTeams && t('card.wished.team', name.value)}
      </p>
    </fieldset>
  );
}
