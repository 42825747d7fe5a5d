import type { ComponentChildren } from 'preact';
import type { QuestRow, TeamRow } from '../../store/schema.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { monthName } from './month.ts';
import { QuestPlant } from './quest-plant.tsx';

interface QuestCardProps {
  readonly quest: QuestRow;
  readonly team: TeamRow | null;
  readonly children?: ComponentChildren;
}

/** A goal, and how far all together have come: nobody's share (RECOGNITION.md rule 10). */
export function QuestCard({ quest, team, children }: QuestCardProps) {
  const { t, locale } = useSurroundings();
  const value = team?.values.find(({ id }) => id === quest.value)?.[locale] ?? '';
  const isReached = quest.done >= quest.goal;
  return (
    <div class="quest" data-testid="quest">
      <QuestPlant share={quest.done / quest.goal} size={76} />
      <div>
        <p class="soft">{t('popup.quest.month', monthName(quest.month, locale))}</p>
        <h2>{t(`popup.quest.aim.${quest.aim}`, quest.goal, value)}</h2>
        <p>
          {isReached
            ? t('popup.quest.reached', quest.done)
            : t('popup.quest.done', quest.done, quest.goal - quest.done)}
        </p>
        {children}
      </div>
    </div>
  );
}
