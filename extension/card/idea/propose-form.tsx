import { useSignal } from '@preact/signals';
import type { PostTag } from '../../../shared/contract/ids.ts';
import type { Origin } from '../../messaging/protocol.ts';
import { catchFocus } from '../../ui/catch-focus.ts';
import type { Translate } from '../../ui/translate.ts';
import type { IdeaModel } from './idea-model.ts';

interface ProposeFormProps {
  readonly model: IdeaModel;
  readonly origins: readonly Origin[];
  readonly t: Translate;
}

/** A quiet button; pressed, it says what follows and asks which praise the proposal came of. */
export function ProposeForm({ model, origins, t }: ProposeFormProps) {
  const asking = useSignal(false);
  const from = useSignal<PostTag | null>(null);
  if (!asking.value)
    return (
      <button
        key="start"
        type="button"
        class="button quiet"
        ref={catchFocus}
        onClick={() => {
          asking.value = true;
        }}
      >
        {t('card.idea.start')}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend above it
    <div key="asking" class="field" role="group" aria-label={t('card.idea.start')}>
      <p class="soft">{t('card.idea.why')}</p>
      {origins.length > 0 && (
        <label class="field">
          <span class="label">{t('card.idea.from')}</span>
          <select
            class="select"
            value={from.value ?? ''}
            onChange={({ currentTarget: { value } }) => {
              from.value = origins.find(({ post }) => post === value)?.post ?? null;
            }}
          >
            <option value="">{t('card.idea.no_from')}</option>
            {origins.map((origin) => (
              <option key={origin.post} value={origin.post}>
                {origin.received
                  ? t('card.idea.received', origin.title)
                  : t('card.idea.given', origin.authorName, origin.title)}
              </option>
            ))}
          </select>
        </label>
      )}
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
          onClick={() => void model.propose(from.value)}
        >
          {t('card.idea.submit')}
        </button>
      </div>
    </div>
  );
}
