import type { OutboxRow } from '../../store/schema.ts';
import { Button } from '../button.tsx';
import { explainRefusal } from '../explain.ts';
import { InPlace } from '../in-place.tsx';
import { ProblemNote } from '../problem.tsx';
import { Sure } from '../sure.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useAction } from '../use-action.ts';
import { CopyButton } from './copy-button.tsx';

/** An op the server refused for good: what it was, why, its words, and what can be done with them. */
export function DeadLetter({ row }: { readonly row: OutboxRow }) {
  const { t, send } = useSurroundings();
  const action = useAction();
  const words = row.content?.words.trim() ?? '';
  const receiver = row.content?.authorName.trim() || t('popup.praise.someone');
  return (
    <li class="dead-letter stack" data-testid="dead-letter">
      <p>
        <strong>{t(`popup.outbox.kind.${row.op.kind}`, receiver)}</strong>
      </p>
      <p class="soft">{t(explainRefusal(row.reason))}</p>
      {words ? (
        <blockquote class="words">{words}</blockquote>
      ) : (
        <p class="soft">{t('popup.outbox.no_words')}</p>
      )}
      <div class="buttons">
        <Button
          busy={action.busy}
          testId="dead-retry"
          onClick={() => void action.run(() => send('retry', { op: row.id }))}
        >
          {t('popup.outbox.retry')}
        </Button>
        {words && <CopyButton text={words} label={t('popup.outbox.copy')} testId="dead-copy" />}
        <InPlace label={t('popup.outbox.discard')}>
          {(close) => (
            <Sure
              question={t('popup.outbox.discard_sure')}
              confirm={t('popup.outbox.discard')}
              work={() => send('discard', { op: row.id })}
              close={close}
            />
          )}
        </InPlace>
      </div>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </li>
  );
}
