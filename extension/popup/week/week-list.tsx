import type { TeamRow } from '../../store/schema.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { EmptyList } from '../empty-list.tsx';
import { ApplaudButton } from './applaud-button.tsx';
import type { Week } from './read-week.ts';
import { WeekItem } from './week-item.tsx';

interface WeekListProps {
  readonly week: Week;
  readonly team: TeamRow | null;
}

/** The week of the department, newest first: a pleasant read, with applause. */
export function WeekList({ week: { praises, names }, team }: WeekListProps) {
  const { t } = useSurroundings();
  if (praises.length === 0)
    return <EmptyList title={t('popup.week.empty')} next={t('popup.received.empty_next')} />;
  return (
    <ul class="praises" aria-label={t('popup.week.label')}>
      {praises.map((praise) => (
        <li key={praise.praise} class="praise" data-testid="week-item">
          <WeekItem praise={praise} team={team} names={names}>
            <ApplaudButton praise={praise} about={names.get(praise.giver) ?? ''} />
          </WeekItem>
        </li>
      ))}
    </ul>
  );
}
