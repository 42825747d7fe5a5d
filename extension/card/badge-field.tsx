import type { Translate } from '../ui/translate.ts';
import type { CardModel } from './card-model.ts';
import { ChoiceChips } from './choice-chips.tsx';
import { Fold } from './fold.tsx';

/** A badge that goes with the praise: those that the reader may give, and the one that it carries already. */
export function BadgeField({ model, t }: { readonly model: CardModel; readonly t: Translate }) {
  const { chosen, choose } = model.badge;
  const offers = model.badge.offers.value;
  if (offers.length === 0) return null;
  const badge = offers.find(({ id }) => id === chosen.value);
  return (
    <Fold
      label={t(badge ? 'card.badge.chosen' : 'card.badge.start')}
      told={badge ? `${badge.icon} ${badge.label}` : ''}
    >
      <ChoiceChips
        label={t('card.badge.start')}
        choices={offers}
        chosen={chosen.value}
        onChoose={choose}
        mark={({ icon }) => (
          <span class="icon" aria-hidden="true">
            {icon}
          </span>
        )}
      />
    </Fold>
  );
}
