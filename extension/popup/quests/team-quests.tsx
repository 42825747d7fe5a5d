import { QUESTS_PER_MONTH } from '../../../shared/contract/views.ts';
import { leads } from '../../../shared/rules/leads.ts';
import { unasked } from '../../../shared/rules/unasked.ts';
import { monthOf } from '../../../shared/rules/week.ts';
import { InPlace } from '../../ui/in-place.tsx';
import { Sure } from '../../ui/sure.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { Home } from '../home.ts';
import { monthsFrom } from './month.ts';
import { QuestCard } from './quest-card.tsx';
import { QuestForm } from './quest-form.tsx';

/** The goals of this month and those to come; leaders set them and take theirs back. */
export function TeamQuests({ home }: { readonly home: Home }) {
  const { t, clock, send } = useSurroundings();
  const { session, team, own } = home;
  if (!(own?.preferences ?? unasked).game || !session || !team) return null;
  const now = monthOf(clock(), team);
  const quests = home.quests
    .filter(({ month }) => month >= now)
    .sort((one, other) => one.month.localeCompare(other.month));
  if (quests.length === 0 && !leads(session.role)) return null;
  const hasRoom = (one: string) => quests.filter(({ month }) => month === one).length < QUESTS_PER_MONTH;
  const months = monthsFrom(now, 3).filter(hasRoom);
  return (
    <section class="quests" aria-label={t('popup.quest.label')}>
      <h2 class="panel-title">{t('popup.quest.label')}</h2>
      {quests.map((quest) => (
        <QuestCard key={quest.quest} quest={quest} team={team}>
          {(quest.by === session.member || session.role === 'admin') && (
            <InPlace label={t('popup.quest.drop')} testId="quest-drop">
              {(close) => (
                <Sure
                  question={t('popup.quest.drop_sure')}
                  confirm={t('popup.quest.drop')}
                  work={() => send('dropQuest', { quest: quest.quest })}
                  close={close}
                  testId="quest-drop-yes"
                />
              )}
            </InPlace>
          )}
        </QuestCard>
      ))}
      {quests.length === 0 && <p class="soft">{t('popup.quest.none')}</p>}
      {leads(session.role) && months.length > 0 && (
        <InPlace label={t('popup.quest.set')} testId="quest-set">
          {(close) => <QuestForm values={team.values} months={months} close={close} />}
        </InPlace>
      )}
    </section>
  );
}
