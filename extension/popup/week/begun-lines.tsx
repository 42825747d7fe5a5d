import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { PraiseRow } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { CopyButton } from '../../ui/outbox/copy-button.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { Sure } from '../../ui/sure.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';
import type { Home } from '../home.ts';
import type { Week } from './read-week.ts';
import { WeekItem } from './week-item.tsx';

interface BegunLinesProps {
  readonly week: Week;
  /** Praises whose line has its place elsewhere on the screen, or will have. */
  readonly placed: ReadonlySet<PraiseId>;
  readonly home: Pick<Home, 'team'>;
}

/** Lines begun in a card, or to a praise that has left the queue since: nothing written is without a place to find it. */
export function BegunLines({ week, placed, home }: BegunLinesProps) {
  const { t } = useSurroundings();
  const lines = [...week.lines].filter(([praise]) => !placed.has(praise));
  if (lines.length === 0) return null;
  return (
    <section class="begun-lines" aria-label={t('popup.begun_lines.label')} data-testid="begun-lines">
      <h2 class="panel-title">{t('popup.begun_lines.label')}</h2>
      <ul class="praises">
        {lines.map(([id, words]) => (
          <BegunLine
            key={id}
            id={id}
            words={words}
            praise={week.begun.get(id)}
            names={week.names}
            home={home}
          />
        ))}
      </ul>
    </section>
  );
}

interface BegunLineProps {
  readonly id: PraiseId;
  readonly words: string;
  /** Undefined where this browser has it no more. */
  readonly praise: PraiseRow | undefined;
  readonly names: Week['names'];
  readonly home: Pick<Home, 'team'>;
}

function BegunLine({ id, words, praise, names, home }: BegunLineProps) {
  const { t, send } = useSurroundings();
  const action = useAction();
  const line = words.trim();
  return (
    <li class="praise">
      {praise ? (
        <WeekItem praise={praise} team={home.team} names={names} />
      ) : (
        <p class="soft">{t('popup.begun_lines.gone')}</p>
      )}
      <blockquote class="words">{line}</blockquote>
      <div class="buttons">
        {praise && (
          <Button
            busy={action.busy}
            testId="begun-add"
            onClick={() => void action.run(() => send('applaud', { praise: id, on: true, line }))}
          >
            {t('popup.begun_lines.add')}
          </Button>
        )}
        <CopyButton text={line} label={t('popup.outbox.copy')} />
        <InPlace label={t('popup.outbox.discard')}>
          {(close) => (
            <Sure
              question={t('popup.outbox.discard_sure')}
              confirm={t('popup.outbox.discard')}
              work={() => send('keepOwnLine', { praise: id, words: '' })}
              close={close}
            />
          )}
        </InPlace>
      </div>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
    </li>
  );
}
