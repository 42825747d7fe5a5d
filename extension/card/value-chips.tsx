import type { Signal } from '@preact/signals';
import type { ChipValue } from '../messaging/protocol.ts';
import { ChoiceChips } from './choice-chips.tsx';

interface ValueChipsProps {
  readonly label: string;
  readonly values: readonly ChipValue[];
  readonly chosen: Signal<string | null>;
}

/** The team's values, at most one of them chosen. */
export function ValueChips({ label, values, chosen }: ValueChipsProps) {
  return (
    <ChoiceChips
      label={label}
      choices={values}
      chosen={chosen.value}
      onChoose={(id) => {
        chosen.value = id;
      }}
      mark={({ colour }) => <span class="dot" style={{ backgroundColor: colour }} aria-hidden="true" />}
    />
  );
}
