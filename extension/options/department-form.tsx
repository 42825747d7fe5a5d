import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

interface DepartmentFormProps {
  readonly department: string | null;
  /** Those that colleagues named, so that one department is written in one way. */
  readonly known: readonly string[];
  readonly close: () => void;
}

/** The contract's (shared/contract/views.ts `Department`). */
const LONGEST = 40;

/** Where the reader works, as its people call it; empty for nowhere. */
export function DepartmentForm({ department: before, known, close }: DepartmentFormProps) {
  const { t, send } = useSurroundings();
  const [department, setDepartment] = useState(before ?? '');
  const action = useAction();
  const id = useId();
  return (
    <form
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (action.busy) return;
        void action.run(async () => {
          await send('setDepartment', { department: department.trim() || null });
          close();
        });
      }}
    >
      <label class="field wide">
        <span>{t('options.department.label')}</span>
        <input
          class="input"
          value={department}
          maxLength={LONGEST}
          list={`${id}-known`}
          aria-describedby={`${id}-hint`}
          data-first
          data-testid="department"
          onInput={(event) => setDepartment(event.currentTarget.value)}
        />
      </label>
      <datalist id={`${id}-known`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <p id={`${id}-hint`} class="soft">
        {t('options.department.hint')}
      </p>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="buttons">
        <Button onClick={close}>{t('common.cancel')}</Button>
        <Button type="submit" look="main" busy={action.busy} testId="department-submit">
          {t('popup.name.save')}
        </Button>
      </div>
    </form>
  );
}
