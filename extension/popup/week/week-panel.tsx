import { useCallback, useEffect } from 'preact/hooks';
import { leads } from '../../../shared/rules/leads.ts';
import type { Store } from '../../store/schema.ts';
import { Button } from '../../ui/button.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { Home } from '../home.ts';
import { useLive } from '../use-live.ts';
import { BegunLines } from './begun-lines.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { DeclineNote } from './decline-note.tsx';
import { LeadersQueue, queueOf } from './leaders-queue.tsx';
import { readWeek } from './read-week.ts';
import { UncoveredList } from './uncovered-list.tsx';
import { WeekList } from './week-list.tsx';

/** What the reader's department praised and was praised for in the last seven days; for leaders, one by one. */
export function WeekPanel({ home }: { readonly home: Home }) {
  const { t, send, clock, openOptions } = useSurroundings();
  const { session, department } = home;
  const week = useLive(useCallback((store: Store) => readWeek(store, clock()), [clock]));
  const isLeader = session !== null && leads(session.role);
  const isGood = session?.state === 'good';
  const isTorn = week?.isTorn ?? false;
  // What is kept is on the screen; a fault is shown where every fault is.
  const log = (cause: unknown) => console.error('Hanamaru could not ask for the week', cause);
  useEffect(() => {
    if (isGood) send('followWeek').catch(log);
  }, [send, isGood, department]);
  useEffect(() => {
    if (isGood && isTorn) send('followWeek').catch(log);
  }, [send, isGood, isTorn]);
  const decline = isLeader && week && <DeclineNote weeks={week.decline} />;
  if (department === null)
    return (
      <>
        {decline}
        <section class="panel stack" data-testid="no-department">
          <h2>{t('popup.week.label')}</h2>
          <p class="soft">{t('popup.week.no_department')}</p>
          <Button onClick={openOptions}>{t('popup.week.to_settings')}</Button>
          {week && <BegunLines week={week} placed={new Set()} home={home} />}
        </section>
      </>
    );
  if (!week) return <p aria-busy="true" />;
  const queue = isLeader ? queueOf(week).unseen : [];
  return (
    <>
      {decline}
      {isLeader && <LeadersQueue week={week} home={home} />}
      <CoverageLine coverage={week.coverage} />
      <BegunLines week={week} placed={new Set(queue.map(({ praise }) => praise))} home={home} />
      {isLeader ? (
        <>
          <UncoveredList uncovered={week.uncovered} />
          <details>
            <summary>{t('popup.week.of', department)}</summary>
            <WeekList week={week} team={home.team} />
          </details>
        </>
      ) : (
        <div>
          <h2 class="panel-title">{t('popup.week.of', department)}</h2>
          <WeekList week={week} team={home.team} />
        </div>
      )}
    </>
  );
}
