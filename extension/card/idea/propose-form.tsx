import { useSignal } from '@preact/signals';
import { catchFocus } from '../../ui/catch-focus.ts';
import type { Translate } from '../../ui/translate.ts';
import type { IdeaModel } from './idea-model.ts';
import { OriginField } from './origin-field.tsx';

interface ProposeFormProps {
  readonly model: IdeaModel;
  readonly t: Translate;
}

/** A quiet button; pressed, it says what follows and asks what the proposal came of. */
export function ProposeForm({ model, t }: ProposeFormProps) {
  const asking = useSignal(false);
  if (!asking.value)
    return (
      <button
        key="start"
        type="button"
        class="button quiet"
        ref={catchFocus}
        onClick={() => {
          asking.value = true;
          void model.origins.search('');
        }}
      >
        {t('card.idea.start')}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend above it
    <div key="asking" class="field" role="group" aria-label={t('card.idea.start')}>
      <p class="soft">{t('card.idea.why')}</p>
      <OriginField model={model.origins} t={t} />
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            asking.value = false;
          }}
        >
          {t('common.cancel')}
        </button>
        <button
          type="button"
          class="button main"
          ref={catchFocus}
          aria-disabled={model.busy.value}
          onClick={() => void model.propose()}
        >
          {t('card.idea.submit')}
        </button>
      </div>
    </div>
  );
}
