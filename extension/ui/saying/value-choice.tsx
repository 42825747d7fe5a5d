import { useId } from 'preact/hooks';
import { Chip } from '../chip.tsx';
import { useSurroundings } from '../surroundings.ts';

interface ValueChoiceProps {
  readonly legend: string;
  readonly values: readonly {
    readonly id: string;
    readonly label: string;
    readonly colour: string;
    /** The team looks out for it this month. */
    readonly theme?: true;
  }[];
  readonly chosen: string | null;
  readonly onChoose: (value: string | null) => void;
}

/** Which value a praise is for, or none. */
export function ValueChoice({ legend, values, chosen, onChoose }: ValueChoiceProps) {
  const { t } = useSurroundings();
  const group = useId();
  return (
    <fieldset class="choices wide">
      <legend>{legend}</legend>
      {[null, ...values].map((value) => (
        <label key={value?.id} class="choice">
          <input
            type="radio"
            name={group}
            checked={chosen === (value?.id ?? null)}
            onChange={() => onChoose(value?.id ?? null)}
          />
          {value ? <Chip label={value.label} colour={value.colour} /> : t('popup.given.no_value')}
          {value?.theme && <span class="soft">{t('card.theme')}</span>}
        </label>
      ))}
    </fieldset>
  );
}
