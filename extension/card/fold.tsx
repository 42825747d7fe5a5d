import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FoldProps {
  readonly label: string;
  /** What is chosen inside, told while it is folded; nothing for an empty string. */
  readonly told: string;
  /** Something of it is begun: it is in view from the start. */
  readonly begun?: boolean;
  readonly children: ComponentChildren;
}

/**
 * One quiet line for what only some praise takes, so that the card stays short: pressed, it opens to the choice, which it
 * brings into view. Folded, nothing of it is a stop for Tab.
 */
export function Fold({ label, told, begun = false, children }: FoldProps) {
  const open = useSignal(begun);
  const id = useId();
  return (
    <div class={open.value ? 'fold open' : 'fold'}>
      <button
        type="button"
        class="button quiet fold-head"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <span>{label}</span>
        {!open.value && told && <span class="fold-told">{told}</span>}
      </button>
      {open.value && (
        <div id={id} ref={bringIntoView}>
          {children}
        </div>
      )}
    </div>
  );
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
