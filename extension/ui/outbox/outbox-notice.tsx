import { useState } from 'preact/hooks';
import type { SyncFault } from '../../messaging/protocol.ts';
import type { OutboxRow } from '../../store/schema.ts';
import { Button } from '../button.tsx';
import { explainFault } from '../explain.ts';
import { ProblemNote } from '../problem.tsx';
import { useSurroundings } from '../surroundings.ts';
import { useAction } from '../use-action.ts';
import { DeadLetter } from './dead-letter.tsx';

interface OutboxNoticeProps {
  readonly outbox: readonly OutboxRow[];
  readonly fault: SyncFault | null;
  /** Signed out: sending now would not help, joining again does. */
  readonly ended: boolean;
}

/** What has not arrived yet, why, and what can be done; nothing when all is sent. */
export function OutboxNotice({ outbox, fault, ended }: OutboxNoticeProps) {
  const { t } = useSurroundings();
  const waiting = outbox.filter((row) => row.state === 'waiting');
  const dead = outbox.filter((row) => row.state === 'dead');
  return (
    <>
      {waiting.length > 0 && <Waiting count={waiting.length} fault={fault} ended={ended} />}
      {dead.length > 0 && (
        <section class="panel stack">
          <h2>{t('popup.outbox.dead')}</h2>
          <p class="soft">{t('problem.kept')}</p>
          <ul class="dead-letters wide">
            {dead.map((row) => (
              <DeadLetter key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface WaitingProps {
  readonly count: number;
  readonly fault: SyncFault | null;
  readonly ended: boolean;
}

function Waiting({ count, fault, ended }: WaitingProps) {
  const { t, send } = useSurroundings();
  const [answered, setAnswered] = useState<SyncFault | null>(null);
  const action = useAction();
  const reason = answered ?? fault;
  const stays = reason || ended;
  return (
    <section
      class={stays ? 'panel stack' : 'panel stack soon-sent'}
      aria-label={t('popup.outbox.heading')}
      data-testid="outbox-waiting"
    >
      <p role="status">
        <strong>{t('popup.outbox.waiting', count)}</strong>
      </p>
      {!ended && <p class="soft">{t(reason ? explainFault(reason) : 'popup.outbox.soon')}</p>}
      {stays && <p class="soft">{t('problem.safe')}</p>}
      {action.failed && <ProblemNote>{t('problem.unexpected')}</ProblemNote>}
      {!ended && (
        <Button
          busy={action.busy}
          onClick={() => void action.run(async () => setAnswered(await send('refresh')))}
        >
          {t(action.busy ? 'popup.outbox.sending' : 'popup.outbox.send')}
        </Button>
      )}
    </section>
  );
}
