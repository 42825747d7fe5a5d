import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageContent } from '../messaging/protocol.ts';
import { nameOf } from '../store/named.ts';
import type { MemberRow } from '../store/schema.ts';
import { Button } from '../ui/button.tsx';
import { Flower } from '../ui/flower.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { MatterView } from './matter-view.tsx';
import type { People } from './people.ts';
import { PersonField } from './person-field.tsx';
import { SayForm } from './say-form.tsx';
import { usePraising } from './use-praising.ts';

interface ColleagueProps {
  /** Null where nobody knows any more what it was; without an address where there is nothing to lead a colleague to. */
  readonly matter: PageContent | null;
  readonly people: People;
}

/** Praises a colleague by name, for a page that need not name her. */
export function Colleague({ matter, people }: ColleagueProps) {
  const { t, openOptions } = useSurroundings();
  const { team, session } = people;
  return (
    <main class="colleague">
      <header class="colleague-head">
        <Flower size={32} />
        <h1>{t('colleague.title')}</h1>
        {team && <p class="soft purpose">{team.purpose}</p>}
      </header>
      {!session || !team ? (
        <div class="stack">
          <p>{t('colleague.not_joined')}</p>
          <Button look="main" onClick={openOptions}>
            {t('popup.footer.settings')}
          </Button>
        </div>
      ) : matter?.url ? (
        <Praising matter={matter} people={people} team={team} />
      ) : (
        <p data-testid="nowhere">{t('colleague.nowhere')}</p>
      )}
    </main>
  );
}

interface PraisingProps extends ColleagueProps {
  readonly matter: PageContent;
  readonly team: NonNullable<People['team']>;
}

function Praising({ matter, people, team }: PraisingProps) {
  const { t } = useSurroundings();
  const [person, setPerson] = useState<MemberRow | null>(null);
  const praising = usePraising(matter, person?.id ?? null);
  const chosen = useRef<HTMLDivElement>(null);
  const { phase } = praising;
  // The field that had the focus is gone.
  useEffect(() => chosen.current?.querySelector<HTMLElement>('textarea')?.focus(), [person]);
  if (person && phase !== 'writing' && phase !== 'sending' && phase !== 'failed')
    return (
      <div class="colleague-done stack" role="status" data-testid={`done-${phase}`}>
        {phase !== 'refused' && <Flower size={72} />}
        <p>{t(`colleague.done.${phase}`, nameOf(person))}</p>
        <Button look="main" onClick={() => close()}>
          {t('colleague.close')}
        </Button>
      </div>
    );
  return (
    <>
      <MatterView matter={matter} />
      {person ? (
        <div ref={chosen} class="stack">
          <p class="colleague-chosen wide">
            <strong>{t('colleague.chosen', nameOf(person))}</strong>
            <Button
              testId="another"
              busy={phase === 'sending'}
              onClick={() => {
                praising.part();
                setPerson(null);
              }}
            >
              {t('colleague.another')}
            </Button>
          </p>
          <SayForm praising={praising} team={team} name={nameOf(person)} />
        </div>
      ) : people.members.length > 0 ? (
        <PersonField people={people} onChoose={setPerson} />
      ) : (
        <p>{t('colleague.alone')}</p>
      )}
    </>
  );
}
