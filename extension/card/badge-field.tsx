import type { Translate } from '../ui/translate.ts';
import type { CardModel } from './card-model.ts';
import { ChoiceChips } from './choice-chips.tsx';

/** A badge that goes with the praise: those that the reader may give, and the one that it carries already. */
export function BadgeField({ model, t }: { readonly model: CardModel; readonly t: Translate }) {
  const { offers, chosen, choose } = model.badge;
  if (offers.length === 0) return null;
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {t('card.badge.title')}
      </span>
      <ChoiceChips
        label={t('card.badge.title')}
        choices={offers}
        chosen={chosen.value}
        onChoose={choose}
        mark={({ icon }) => (
          <span class="icon" aria-hidden="true">
            {icon}
          </span>
        )}
      />
    </div>
  );
}
