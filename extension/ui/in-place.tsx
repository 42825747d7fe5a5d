import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';

interface InPlaceProps {
  readonly label: string;
  /** What it is about, for who hears the button without seeing what it stands beside. */
  readonly of?: string;
  readonly look?: 'quiet' | 'danger';
  readonly testId?: string;
  readonly children: (close: () => void) => ComponentChildren;
}

/**
 * A button that opens something in its own place instead of a dialogue: a question, a small form. Focus goes in
 * when it opens and back to the button when it closes; Escape closes it.
 */
export function InPlace({ label, of, look = 'quiet', testId, children }: InPlaceProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (open !== wasOpen.current)
      root.current?.querySelector<HTMLElement>('[data-first], textarea, button')?.focus();
    wasOpen.current = open;
  }, [open]);
  const close = () => setOpen(false);
  function closeOnEscape(event: KeyboardEvent): void {
    if (!open || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut beside the visible cancel button
    <div ref={root} class={open ? 'in-place in-place-open' : 'in-place'} onKeyDown={closeOnEscape}>
      {open ? (
        children(close)
      ) : (
        <Button look={look} {...(testId ? { testId } : {})} onClick={() => setOpen(true)}>
          {label}
          {of && <span class="visually-hidden"> {of}</span>}
        </Button>
      )}
    </div>
  );
}
