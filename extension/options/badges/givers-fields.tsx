import { useId } from 'preact/hooks';
import type { Badge } from '../../../shared/contract/badge.ts';
import { useSurroundings } from '../../ui/surroundings.ts';

/** Who may give a badge, and how often as it was written. */
export interface Limits {
  readonly givers: Badge['givers'];
  readonly often: string;
}

interface GiversFieldsProps {
  readonly limits: Limits;
  readonly onChange: (limits: Limits) => void;
}

/** How often as a number: null for as often as one likes, undefined for what is no such number (the contract's 1 to 99). */
export function readOften(often: string): number | null | undefined {
  const text = often.trim().normalize('NFKC');
  if (text === '') return null;
  return /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

export function GiversFields({ limits, onChange }: GiversFieldsProps) {
  const { t } = useSurroundings();
  const id = useId();
  return (
    <>
      <fieldset class="choices wide">
        <legend>{t('options.badges.who')}</legend>
        {(['everybody', 'leaders'] as const).map((givers) => (
          <div key={givers} class="choice">
            <input
              type="radio"
              id={`${id}-${givers}`}
              name={id}
              checked={limits.givers === givers}
              data-testid={`badge-givers-${givers}`}
              onChange={() => onChange({ ...limits, givers })}
            />
            <label for={`${id}-${givers}`}>{t(`options.badges.${givers}`)}</label>
          </div>
        ))}
      </fieldset>
      <label class="field wide">
        <span>{t('options.badges.often')}</span>
        <input
          class="input badge-number"
          inputMode="numeric"
          value={limits.often}
          data-testid="badge-often"
          onInput={(event) => onChange({ ...limits, often: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
