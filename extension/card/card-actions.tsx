import { useSignal } from '@preact/signals';
import { catchFocus } from '../ui/catch-focus.ts';
import type { Translate } from '../ui/translate.ts';
import type { CardModel } from './card-model.ts';

/** Send or update, and taking back with a question in its place; the keys keep one's buttons from becoming the other's. */
export function CardActions({ model, t }: { readonly model: CardModel; readonly t: Translate }) {
  const asking = useSignal(false);
  const busy = model.busy.value;
  if (asking.value)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend above the buttons
      <div key="asking" class="actions" role="group" aria-label={t('card.withdraw.ask')}>
        <p class="question">{t('card.withdraw.ask')}</p>
        <button
          type="button"
          class="button"
          ref={catchFocus}
          onClick={() => {
            asking.value = false;
          }}
        >
          {t('card.withdraw.no')}
        </button>
        <button
          type="button"
          class="button danger"
          aria-disabled={busy}
          onClick={() => {
            asking.value = false;
            void model.withdraw();
          }}
        >
          {t('card.withdraw.yes')}
        </button>
      </div>
    );
  const first = model.isNew && !model.done.value;
  const label = model.dirty.value ? (first ? 'send' : 'update') : first ? 'bare' : 'close';
  return (
    <div key="acting" class="actions">
      <button
        type="button"
        class="button quiet"
        ref={catchFocus}
        onClick={() => {
          asking.value = true;
        }}
      >
        {t('card.withdraw.start')}
      </button>
      <button
        type="button"
        class="button main"
        aria-disabled={busy || model.tooLong.value > 0}
        onClick={() => void model.submit()}
      >
        {t(`card.${label}`)}
      </button>
    </div>
  );
}
