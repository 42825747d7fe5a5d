import { useId, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { nameFault } from './join/name-fault.ts';
import { ProblemNote } from './problem.tsx';
import { useSurroundings } from './surroundings.ts';
import type { MessageKey } from './translate.ts';
import { useAction } from './use-action.ts';

interface NameFormProps {
  /** What the member is called now; empty where that is nobody's name. */
  readonly name: string;
  /** Called when the name is kept. */
  readonly onDone?: () => void;
  /** Shows a way back. */
  readonly onCancel?: () => void;
}

/** Asks what colleagues call the reader. */
export function NameForm({ name: before, onDone, onCancel }: NameFormProps) {
  const { t, send } = useSurroundings();
  const [name, setName] = useState(before);
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  const action = useAction();
  const errorId = useId();

  async function keep(): Promise<void> {
    const fault = nameFault(name);
    setWrong(fault);
    if (fault) return;
    await action.run(async () => {
      await send('rename', { name: name.trim() });
      onDone?.();
    });
  }

  return (
    <form
      class="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) void keep();
      }}
    >
      <label class="field wide">
        <span>{t('popup.join.name')}</span>
        <input
          class="input"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          autocomplete="name"
          aria-describedby={wrong ? errorId : undefined}
          data-first
          data-testid="name"
        />
      </label>
      <div id={errorId} class="wide">
        {wrong && <ProblemNote>{t(wrong)}</ProblemNote>}
        {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      </div>
      <div class="buttons">
        {onCancel && <Button onClick={onCancel}>{t('common.cancel')}</Button>}
        <Button type="submit" look="main" busy={action.busy} testId="name-submit">
          {t('popup.name.save')}
        </Button>
      </div>
    </form>
  );
}
