import type { Translate } from '../ui/translate.ts';
import type { Helpers } from './helpers-model.ts';

/** "Who else helped?": each that is chosen gets a praise of her own with the same words. */
export function HelpersField({ helpers, t }: { readonly helpers: Helpers; readonly t: Translate }) {
  const { offered, chosen, toggle } = helpers;
  if (offered.value.length === 0) return null;
  return (
    <fieldset class="field helpers">
      <legend class="label">{t('card.helpers.title')}</legend>
      <div class="chips">
        {offered.value.map(({ id, name, given }) => (
          <button
            key={id}
            type="button"
            class="chip"
            title={name}
            aria-pressed={given || chosen.value.includes(id)}
            aria-disabled={given}
            onClick={() => {
              if (!given) toggle(id);
            }}
          >
            <span class="name">{t(given ? 'card.helpers.given' : 'card.helpers.one', name)}</span>
          </button>
        ))}
      </div>
      <p class="soft" aria-live="polite">
        {chosen.value.length > 0 && t('card.helpers.same')}
      </p>
    </fieldset>
  );
}
