import { useState } from 'preact/hooks';
import type { PraiseRow } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { catchFocus } from '../../ui/catch-focus.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { isSendKey } from '../../ui/send-key.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';
import type { Home } from '../home.ts';
import { ApplaudButton } from './applaud-button.tsx';
import type { Week } from './read-week.ts';
import { WeekItem } from './week-item.tsx';

/** The contract's (shared/contract/sealed.ts `Line`). */
const LONGEST = 200;

interface QueueCardProps {
  readonly praise: PraiseRow;
  readonly names: Week['names'];
  /** A line from an earlier time, when popup or card closed before it was sent; '' for none. */
  readonly begun: string;
  readonly home: Pick<Home, 'team'>;
}

/** One praise of the queue: read, applaud, add a line or none, and on to the next. */
export function QueueCard({ praise, names, begun, home }: QueueCardProps) {
  const { t, send } = useSurroundings();
  const [line, setLine] = useState(begun);
  const action = useAction();
  const giver = names.get(praise.giver) ?? t('popup.praise.someone');
  const next = () =>
    void action.run(async () => {
      if (line.trim()) await send('applaud', { praise: praise.praise, on: true, line: line.trim() });
      await send('markSeen', { praises: [praise.praise] });
    });
  return (
    <form
      class="praise queue-card"
      // The card before it went with the button that was pressed.
      ref={catchFocus}
      tabIndex={-1}
      aria-label={t('popup.received.from', giver)}
      data-testid="queue-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) next();
      }}
    >
      <WeekItem praise={praise} team={home.team} names={names} />
      <label class="field wide">
        <span>{t('popup.queue.line')}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={LONGEST}
          value={line}
          data-testid="queue-line"
          onInput={(event) => {
            const { value } = event.currentTarget;
            setLine(value);
            void send('keepOwnLine', { praise: praise.praise, words: value }).catch(() => undefined); // the field has it still
          }}
          onKeyDown={(event) => {
            if (isSendKey(event)) event.currentTarget.form?.requestSubmit();
          }}
        />
      </label>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="buttons">
        <Button type="submit" look="main" busy={action.busy} testId="queue-next">
          {t(line.trim() ? 'popup.queue.add' : 'popup.queue.next')}
        </Button>
        <ApplaudButton praise={praise} about={giver} />
      </div>
    </form>
  );
}
