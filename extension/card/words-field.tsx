import { howMuchSaid } from '../../shared/rules/specific.ts';
import type { Translate } from '../ui/translate.ts';
import { type CardModel, WORDS_MAX } from './card-model.ts';

/** Characters left from which the counter shows. */
const NEAR_LIMIT = 200;

/** The words: Enter makes a new line, an IME's Enter not even that; what sends is heard by the whole card. */
export function WordsField({ model, t }: { readonly model: CardModel; readonly t: Translate }) {
  const { words, tooLong } = model;
  const said = howMuchSaid(words.value);
  const left = WORDS_MAX - words.value.trim().length;
  return (
    <div class="field">
      <label class="label" for="words">
        {t('card.words')}
      </label>
      <textarea
        id="words"
        rows={3}
        placeholder={t('card.placeholder')}
        aria-describedby="hint"
        aria-invalid={tooLong.value > 0}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
      />
      <p id="hint" class={tooLong.value > 0 ? 'hint over' : 'hint'}>
        {tooLong.value > 0
          ? t('card.too_long', tooLong.value)
          : left <= NEAR_LIMIT
            ? t('card.counter', left)
            : said === 'none'
              ? t('card.keys')
              : t(`card.hint.${said}`)}
      </p>
    </div>
  );
}
