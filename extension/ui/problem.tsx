import type { ComponentChildren } from 'preact';

/** What went wrong, read out at once by a screen reader. */
export function ProblemNote({
  children,
  testId,
}: {
  readonly children: ComponentChildren;
  readonly testId?: string;
}) {
  return (
    <p class="problem wide" role="alert" data-testid={testId}>
      {children}
    </p>
  );
}
