import type { Signal } from '@preact/signals';
import type { ChipValue } from '../messaging/protocol.ts';

interface ValueChipsProps {
  readonly label: string;
  readonly values: readonly ChipValue[];
  readonly chosen: Signal<string | null>;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The team's values as radio buttons of which none may be chosen: choosing the chosen one again lets it go. */
export function ValueChips({ label, values, chosen }: ValueChipsProps) {
  const at = Math.max(
    0,
    values.findIndex(({ id }) => id === chosen.value),
  );

  function move(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    let step = steps[event.key];
    if (step === undefined || event.isComposing) return;
    event.preventDefault();
    const group = event.currentTarget;
    if (
      (event.key === 'ArrowLeft' || event.key === 'ArrowRight') &&
      getComputedStyle(group).direction === 'rtl'
    )
      step = -step;
    const next = (at + step + values.length) % values.length;
    chosen.value = values[next]?.id ?? null;
    group.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  }

  return (
    <div class="chips" role="radiogroup" aria-label={label} onKeyDown={move}>
      {values.map(({ id, label: name, colour }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be let go by pressing it again
        <button
          key={id}
          type="button"
          role="radio"
          class="chip"
          title={name}
          aria-checked={chosen.value === id}
          tabIndex={index === at ? 0 : -1}
          onClick={() => {
            chosen.value = chosen.value === id ? null : id;
          }}
        >
          <span class="dot" style={{ backgroundColor: colour }} aria-hidden="true" />
          <span class="name">{name}</span>
        </button>
      ))}
    </div>
  );
}
