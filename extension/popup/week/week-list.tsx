import type { PraiseRow } from '../../store/schema.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { EmptyList } from '../empty-list.tsx';
import type { Home } from '../home.ts';
import { ApplaudButton } from './applaud-button.tsx';
import { WeekItem } from './week-item.tsx';

interface WeekListProps {
  readonly praises: readonly PraiseRow[];
  readonly home: Home;
}

/** The week of the department, newest first: a pleasant read, with applause. */
export function WeekList({ praises, home }: WeekListProps) {
  const { t } = useSurroundings();
  if (praises.length === 0)
    return <EmptyList title={t('popup.week.empty')} next={t('popup.received.empty_next')} />;
  return (
    <ul class="praises" aria-label={t('popup.week.label')}>
      {praises.map((praise) => (
        <li key={praise.praise} class="praise" data-testid="week-item">
          <WeekItem praise={praise} home={home}>
            <ApplaudButton praise={praise} about={home.names.get(praise.giver) ?? ''} />
          </WeekItem>
        </li>
      ))}
    </ul>
  );
}
