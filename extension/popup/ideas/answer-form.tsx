import { useSignal } from '@preact/signals';
import type { BegunMove } from '../../messaging/protocol.ts';
import type { IdeaRow } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { MoveForm } from '../../ui/idea/move-form.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';

interface AnswerFormProps {
  readonly idea: IdeaRow;
  /** From an earlier time, when card or popup closed before it was sent. */
  readonly begun: BegunMove | null;
  readonly close: () => void;
}

/** A leader's answer from the popup, where she need not praise the post first. What is begun outlives the popup. */
export function AnswerForm({ idea: { post, state }, begun, close }: AnswerFormProps) {
  const { t, send } = useSurroundings();
  const next = useSignal<BegunMove>(begun ?? { state: null, words: '' });
  const action = useAction();
  return (
    <div class="stack">
      <MoveForm
        current={state}
        next={next.value}
        busy={action.busy}
        onNext={(move) => {
          next.value = move;
          void send('keepOwnMove', { post, move }).catch(() => undefined); // the form has it still
        }}
        onSave={() => {
          const { state: to, words } = next.value;
          if (to === null) return;
          void action.run(async () => {
            await send('answerIdea', { post, state: to, line: words.trim() || null });
            close();
          });
        }}
        t={t}
      />
      <Button onClick={close}>{t('common.cancel')}</Button>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </div>
  );
}
