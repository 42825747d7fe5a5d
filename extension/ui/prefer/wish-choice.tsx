import { useId } from 'preact/hooks';
import type { Visibility } from '../../../shared/contract/views.ts';
import { useSurroundings } from '../surroundings.ts';

const wishes: readonly Visibility[] = ['open', 'team', 'private'];

interface WishChoiceProps {
  readonly wish: Visibility;
  readonly onChoose: (wish: Visibility) => void;
  /** The question stands above already: the legend is then for screen readers alone. */
  readonly quiet?: boolean;
}

/** How widely praise for the reader may be known (RECOGNITION.md rule 3), each with what it means in one sentence. */
export function WishChoice({ wish, onChoose, quiet = false }: WishChoiceProps) {
  const { t } = useSurroundings();
  const id = useId();
  return (
    <fieldset class="options-list wide">
      <legend class={quiet ? 'visually-hidden' : undefined}>{t('popup.prefer.may_know')}</legend>
      {wishes.map((one) => (
        <div key={one} class="option">
          <input
            type="radio"
            id={`${id}-${one}`}
            name={id}
            value={one}
            checked={one === wish}
            aria-describedby={`${id}-${one}-means`}
            data-testid={`wish-${one}`}
            onChange={() => onChoose(one)}
          />
          <label for={`${id}-${one}`}>{t(`popup.prefer.wish.${one}`)}</label>
          <span id={`${id}-${one}-means`} class="soft option-means">
            {t(`popup.prefer.means.${one}`)}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
