import { useEffect, useId, useState } from 'preact/hooks';
import { useSurroundings } from '../surroundings.ts';

interface CalledFieldProps {
  /** Null: as it is. */
  readonly called: string | null;
  readonly onChoose: (called: string | null) => void;
}

/** The contract's (shared/contract/views.ts `Called`). */
const LONGEST = 40;

/** How colleagues should write the reader's name. Kept when she leaves the field, not with every letter. */
export function CalledField({ called, onChoose }: CalledFieldProps) {
  const { t } = useSurroundings();
  const [text, setText] = useState(called ?? '');
  const id = useId();
  useEffect(() => setText(called ?? ''), [called]);
  return (
    <div class="field wide">
      <label for={id}>{t('popup.prefer.called')}</label>
      <input
        id={id}
        class="input"
        value={text}
        maxLength={LONGEST}
        autocomplete="nickname"
        aria-describedby={`${id}-hint`}
        data-testid="prefer-called"
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => onChoose(event.currentTarget.value.trim() || null)}
      />
      <p id={`${id}-hint`} class="soft">
        {t('popup.prefer.called_hint')}
      </p>
    </div>
  );
}
