import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { ProblemNote } from './problem.tsx';
import { useSurroundings } from './surroundings.ts';
import { useAction } from './use-action.ts';

interface SureProps {
  /** What will happen, and what cannot be undone. */
  readonly question: string;
  readonly confirm: string;
  /** What the second button says while it works. */
  readonly busy?: string;
  readonly work: () => Promise<unknown>;
  readonly close: () => void;
  readonly testId?: string;
  readonly children?: ComponentChildren;
}

/** The question before something that cannot be undone. The way back is the first button. */
export function Sure({ question, confirm, busy = confirm, work, close, testId, children }: SureProps) {
  const { t } = useSurroundings();
  const action = useAction();
  return (
    <fieldset class="sure stack">
      <legend>{question}</legend>
      {children}
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="buttons">
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button
          look="danger"
          busy={action.busy}
          {...(testId ? { testId } : {})}
          onClick={() => void action.run(work)}
        >
          {action.busy ? busy : confirm}
        </Button>
      </div>
    </fieldset>
  );
}
