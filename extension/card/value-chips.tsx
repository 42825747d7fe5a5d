import type { Signal } from '@preact/signals';
import type { ChipValue } from '../messaging/protocol.ts';
import { ChoiceChips } from './choice-chips.tsx';

interface ValueChipsProps {
  readonly label: string;
  /** Said of the value that the team looks out for this month. */
  readonly theme: string;
  readonly values: readonly ChipValue[];
  readonly chosen: Signal<string | null>;
}

/** The team's values, at most one of them chosen. */
export function ValueChips({ label, theme, values, chosen }: ValueChipsProps) {
  return (
    <ChoiceChips
      label={label}
      choices={values}
      chosen={chosen.value}
      onChoose={(id) => {
        chosen.value = id;
      }}
      mark={({ colour }) => <span class="dot" style={{ backgroundColor: colour }} aria-hidden="true" />}
      more={(value) => value.theme && <span class="theme"> {theme}</span>}
    />
  );
}
