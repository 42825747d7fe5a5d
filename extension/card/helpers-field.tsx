import type { Translate } from '../ui/translate.ts';
import { Fold } from './fold.tsx';
import type { Helpers } from './helpers-model.ts';

/** "Who else helped?": each that is chosen gets a praise of her own with the same words. */
export function HelpersField({ helpers, t }: { readonly helpers: Helpers; readonly t: Translate }) {
  const { offered, chosen, toggle } = helpers;
  if (offered.value.length === 0) return null;
  const told = offered.value.filter(({ id, given }) => given || chosen.value.includes(id));
  return (
    <Fold
      label={t('card.helpers.title')}
      told={told.map(({ name }) => t('card.helpers.one', name)).join(t('card.helpers.and'))}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend, which the line above is already */}
      <div class="field helpers" role="group" aria-label={t('card.helpers.title')}>
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
      </div>
    </Fold>
  );
}
