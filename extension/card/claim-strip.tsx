import { catchFocus } from '../ui/catch-focus.ts';
import type { Translate } from '../ui/translate.ts';
import type { CardModel } from './card-model.ts';

/** "Are you … on this site?": asked in the card, where the page cannot answer for the reader. */
export function ClaimStrip({ model, t }: { readonly model: CardModel; readonly t: Translate }) {
  const state = model.claim.value;
  const account = model.request.ask;
  if (!state || !account || state === 'weak') return null;
  if (state !== 'ask')
    return (
      <p class="claim" role="status" tabIndex={-1} ref={catchFocus}>
        {t(`card.claim.${state}`)}
      </p>
    );
  return (
    <fieldset class="claim" aria-describedby="claim-why">
      <legend>{account.name ? t('card.claim.ask', account.name) : t('card.claim.ask_nameless')}</legend>
      <p id="claim-why">{t('card.claim.why')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void model.answer(true)}>
          {t('card.claim.yes')}
        </button>
        <button type="button" class="button" onClick={() => void model.answer(false)}>
          {t('card.claim.no')}
        </button>
      </div>
    </fieldset>
  );
}
