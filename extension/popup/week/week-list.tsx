import type { PraiseRow } from '../../store/schema.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { EmptyList } from '../empty-list.tsx';
import type { Home } from '../home.ts';
import { ApplaudButton } from './applaud-button.tsx';
import { WeekItem } from './week-item.tsx';

interface WeekListProps {
  readonly praises: readonly PraiseRow[];
  readonly home: Home;
  readonly department: string;
}

/** The week of the department, newest first: a pleasant read, with applause. */
export function WeekList({ praises, home, department }: WeekListProps) {
  const { t } = useSurroundings();
  return (
    <section aria-label={t('popup.week.label')}>
      <h2 class="panel-title">{t('popup.week.of', department)}</h2>
      {praises.length === 0 ? (
        <EmptyList title={t('popup.week.empty')} next={t('popup.received.empty_next')} />
      ) : (
        <ul class="praises">
          {praises.map((praise) => (
            <li key={praise.praise} class="praise" data-testid="week-item">
              <WeekItem praise={praise} home={home}>
                <ApplaudButton praise={praise} about={home.names.get(praise.giver) ?? ''} />
              </WeekItem>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
