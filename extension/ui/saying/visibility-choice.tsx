import { useId } from 'preact/hooks';
import type { Visibility } from '../../../shared/contract/views.ts';
import { choices } from '../../../shared/rules/visibility.ts';
import { useSurroundings } from '../surroundings.ts';

interface VisibilityChoiceProps {
  readonly visibility: Visibility;
  /** The receiver's; null while nobody knows her. Nothing wider is offered. */
  readonly wish: Visibility | null;
  readonly receiver: string;
  readonly onChoose: (visibility: Visibility) => void;
}

/** Who may know of a praise, as its giver chooses. Where there is nothing to choose, it says why. */
export function VisibilityChoice({ visibility, wish, receiver, onChoose }: VisibilityChoiceProps) {
  const { t } = useSurroundings();
  const group = useId();
  if (wish === 'private')
    return (
      <p class="soft" data-testid="visibility-fixed">
        {t('popup.given.wish_private', receiver)}
      </p>
    );
  return (
    <fieldset class="choices wide">
      <legend>{t('popup.given.may_know')}</legend>
      {choices(wish).map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name={group}
            value={one}
            data-testid={`visibility-${one}`}
            checked={one === visibility}
            onChange={() => onChoose(one)}
          />
          {t(`popup.given.visibility.${one}`)}
        </label>
      ))}
      {wish === 'team' && <p class="soft wide">{t('popup.given.wish_team', receiver)}</p>}
    </fieldset>
  );
}
