import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: (event: MouseEvent) => void;
  /** `main` for the one thing to do next, `quiet` beside it, `danger` for what cannot be undone. */
  readonly look?: 'main' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  /** Stays focusable while busy, so that a keyboard user keeps the place. */
  readonly busy?: boolean;
  readonly testId?: string;
  readonly describedBy?: string;
}

/** A button that answers no second press while `busy`. */
export function Button({
  children,
  onClick,
  look = 'quiet',
  type = 'button',
  busy = false,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button button-${look}`}
      aria-disabled={busy}
      aria-describedby={rest.describedBy}
      data-testid={rest.testId}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}
