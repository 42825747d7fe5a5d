import { useSignal } from '@preact/signals';
import type { Visibility } from '../../shared/contract/views.ts';
import { narrower } from '../../shared/rules/visibility.ts';
import type { Draft } from '../messaging/protocol.ts';
import type { DraftRow, PraiseRow, TeamRow } from '../store/schema.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem.tsx';
import { ValueChoice } from '../ui/saying/value-choice.tsx';
import { VisibilityChoice } from '../ui/saying/visibility-choice.tsx';
import { isSendKey } from '../ui/send-key.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { useAction } from '../ui/use-action.ts';

interface AmendFormProps {
  readonly praise: PraiseRow;
  /** From an earlier time, when the popup closed before it was sent. */
  readonly draft: DraftRow | undefined;
  readonly values: TeamRow['values'];
  readonly receiver: string;
  /** How the receiver likes to be praised; null while nobody knows. */
  readonly wish: Visibility | null;
  readonly close: () => void;
}

/** Another value, other words, another choice of who may know. The bound of 2,000 characters is the contract's (shared/contract/sealed.ts). */
export function AmendForm({ praise, draft, values, receiver, wish, close }: AmendFormProps) {
  const { t, locale, send } = useSurroundings();
  const unsent = useSignal<Required<Omit<Draft, 'badge' | 'helpers'>>>({
    words: draft?.words ?? praise.content?.words ?? '',
    value: draft ? draft.value : praise.value,
    visibility: narrower(draft?.visibility ?? praise.visibility, wish ?? 'open'),
  });
  const { words, value, visibility } = unsent.value;
  const action = useAction();
  const keep = (next: Draft | null) =>
    void send('keepOwnDraft', { post: praise.post, draft: next }).catch(() => undefined); // the form has it still
  const write = (change: Partial<Draft>) => {
    unsent.value = { ...unsent.value, ...change };
    keep(unsent.value);
  };
  return (
    <form
      class="amend stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (action.busy) return;
        void action.run(async () => {
          await send('amendPraise', { praise: praise.praise, ...unsent.value });
          close();
        });
      }}
    >
      <label class="field wide">
        <span>{t('popup.given.words')}</span>
        <textarea
          class="input"
          data-first
          rows={3}
          maxLength={2000}
          value={words}
          onInput={(event) => write({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (isSendKey(event)) event.currentTarget.form?.requestSubmit();
          }}
        />
      </label>
      <ValueChoice
        legend={t('popup.given.value')}
        values={values.map((one) => ({ id: one.id, label: one[locale], colour: one.colour }))}
        chosen={value}
        onChoose={(chosen) => write({ value: chosen })}
      />
      <VisibilityChoice
        visibility={visibility}
        wish={wish}
        receiver={receiver}
        onChoose={(chosen) => write({ visibility: chosen })}
      />
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="buttons">
        <Button type="submit" look="main" busy={action.busy}>
          {t('popup.given.save')}
        </Button>
        <Button
          onClick={() => {
            keep(null);
            close();
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
