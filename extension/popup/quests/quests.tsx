import { unasked } from '../../../shared/rules/unasked.ts';
import { monthOf } from '../../../shared/rules/week.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import type { Home } from '../home.ts';
import { QuestCard } from './quest-card.tsx';

/** The team's goals of this month, growing. Nothing without one, or for who does without the game layer. */
export function Quests({ home }: { readonly home: Home }) {
  const { t, clock } = useSurroundings();
  const { game } = home.own?.preferences ?? unasked;
  const { team } = home;
  if (!game || !team) return null;
  const now = monthOf(clock(), team);
  const quests = home.quests.filter(({ month }) => month === now);
  if (quests.length === 0) return null;
  return (
    <section aria-label={t('popup.quest.label')} class="quests">
      {quests.map((quest) => (
        <QuestCard key={quest.quest} quest={quest} team={team} />
      ))}
    </section>
  );
}
