import type { PraiseRow } from '../../store/schema.ts';
import { catchFocus } from '../../ui/catch-focus.ts';
import { Flower } from '../../ui/flower.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { Home } from '../home.ts';
import { minutesToRead } from './minutes.ts';
import { QueueCard } from './queue-card.tsx';
import type { Week } from './read-week.ts';

/** What is in a leader's queue, and what of it she has not read. */
export function queueOf({ praises, seen }: Week): { others: PraiseRow[]; unseen: PraiseRow[] } {
  const others = praises.filter(({ direction }) => direction === 'other');
  return { others, unseen: others.filter(({ praise }) => !seen.has(praise)) };
}

/**
 * A leader's three minutes a week (RECOGNITION.md rule 13): the praise of her department that she has not seen, one by
 * one from the newest, with room for a line under each. Those she gave or got herself she knows.
 */
export function LeadersQueue({ week, home }: { readonly week: Week; readonly home: Home }) {
  const { t } = useSurroundings();
  const { others, unseen } = queueOf(week);
  const [next] = unseen;
  if (others.length === 0) return null;
  return (
    <section class="queue" aria-label={t('popup.queue.label')} data-testid="queue">
      <h2 class="panel-title">{t('popup.queue.label')}</h2>
      <p class="soft" role="status">
        {next
          ? t('popup.queue.left', unseen.length, t('popup.queue.minutes', minutesToRead(unseen)))
          : t('popup.queue.done', others.length)}
      </p>
      <span class="bar" aria-hidden="true">
        <span style={{ inlineSize: `${((others.length - unseen.length) / others.length) * 100}%` }} />
      </span>
      {next ? (
        <QueueCard
          key={next.praise}
          praise={next}
          names={week.names}
          begun={week.lines.get(next.praise) ?? ''}
          home={home}
        />
      ) : (
        <p class="queue-done" ref={catchFocus} tabIndex={-1}>
          <Flower size={48} />
        </p>
      )}
    </section>
  );
}
