import type { ComponentChildren } from 'preact';

interface ChoiceChipsProps<Choice> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  /** What stands before a choice's name. */
  readonly mark: (choice: Choice) => ComponentChildren;
  /** What stands after it. */
  readonly more?: (choice: Choice) => ComponentChildren;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Radio buttons of which none may be chosen: choosing the chosen one again lets it go. */
export function ChoiceChips<Choice extends { readonly id: string; readonly label: string; about?: string }>({
  label,
  choices,
  chosen,
  onChoose,
  mark,
  more,
}: ChoiceChipsProps<Choice>) {
  const at = Math.max(
    0,
    choices.findIndex(({ id }) => id === chosen),
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
    const next = (at + step + choices.length) % choices.length;
    onChoose(choices[next]?.id ?? null);
    group.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  }

  return (
    <div class="chips" role="radiogroup" aria-label={label} onKeyDown={move}>
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be let go by pressing it again
        <button
          key={choice.id}
          type="button"
          role="radio"
          class="chip"
          title={choice.about ?? choice.label}
          aria-checked={chosen === choice.id}
          tabIndex={index === at ? 0 : -1}
          onClick={() => onChoose(chosen === choice.id ? null : choice.id)}
        >
          {mark(choice)}
          <span class="name">{choice.label}</span>
          {more?.(choice)}
        </button>
      ))}
    </div>
  );
}
