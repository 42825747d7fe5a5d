import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { QuestAim, QuestGoal } from '../../../shared/contract/views.ts';
import type { TeamRow } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';
import { monthName } from './month.ts';

interface QuestFormProps {
  readonly values: TeamRow['values'];
  /** Those that have room for a goal. */
  readonly months: readonly string[];
  readonly close: () => void;
}

/** A leader sets a goal for the team: of which month, what counts, how much. */
export function QuestForm({ values, months, close }: QuestFormProps) {
  const { t, locale, send } = useSurroundings();
  const [goal, setGoal] = useState('30');
  const [chosen, setChosen] = useState({
    month: months[0] ?? '',
    aim: 'crossing' as QuestAim,
    value: values[0]?.id ?? null,
  });
  const [wrong, setWrong] = useState(false);
  const action = useAction();
  function keep(): void {
    const number = v.safeParse(QuestGoal, Number(goal));
    setWrong(!number.success);
    if (!number.success) return;
    const value = chosen.aim === 'value' ? chosen.value : null;
    void action.run(async () => {
      await send('setQuest', { ...chosen, value, goal: number.output });
      close();
    });
  }
  return (
    <form
      class="stack quest-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) keep();
      }}
    >
      <label class="field wide">
        <span>{t('popup.quest.form.month')}</span>
        <select
          class="input"
          data-first
          data-testid="quest-month"
          onChange={(event) => setChosen({ ...chosen, month: event.currentTarget.value })}
        >
          {months.map((month) => (
            <option key={month} value={month} selected={month === chosen.month}>
              {monthName(month, locale)}
            </option>
          ))}
        </select>
      </label>
      <label class="field wide">
        <span>{t('popup.quest.form.aim')}</span>
        <select
          class="input"
          data-testid="quest-aim"
          onChange={(event) => setChosen({ ...chosen, aim: v.parse(QuestAim, event.currentTarget.value) })}
        >
          {QuestAim.options.map((aim) => (
            <option key={aim} value={aim} selected={aim === chosen.aim}>
              {t(`popup.quest.form.${aim}`)}
            </option>
          ))}
        </select>
      </label>
      {chosen.aim === 'value' && (
        <label class="field wide">
          <span>{t('popup.given.value')}</span>
          <select
            class="input"
            data-testid="quest-value"
            onChange={(event) => {
              const { value } = event.currentTarget;
              setChosen({ ...chosen, value: values.find(({ id }) => id === value)?.id ?? null });
            }}
          >
            {values.map((one) => (
              <option key={one.id} value={one.id} selected={one.id === chosen.value}>
                {one[locale]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field wide">
        <span>{t('popup.quest.form.goal')}</span>
        <input
          class="input"
          inputMode="numeric"
          value={goal}
          data-testid="quest-goal"
          onInput={(event) => setGoal(event.currentTarget.value)}
        />
      </label>
      {wrong && <ProblemNote>{t('popup.quest.form.wrong')}</ProblemNote>}
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="buttons">
        <Button type="submit" look="main" busy={action.busy} testId="quest-save">
          {t('popup.quest.form.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
