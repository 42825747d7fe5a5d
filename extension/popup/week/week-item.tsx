import type { ComponentChildren } from 'preact';
import type { PraiseRow, TeamRow } from '../../store/schema.ts';
import { Ago } from '../../ui/ago.tsx';
import { Flower } from '../../ui/flower.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { PraiseBody } from '../praise-body.tsx';
import { PraiseChips } from '../praise-chips.tsx';
import { PraiseEcho } from '../praise-echo.tsx';
import { receiverName } from '../receiver-name.ts';
import type { Week } from './read-week.ts';

interface WeekItemProps {
  readonly praise: PraiseRow;
  readonly team: TeamRow | null;
  readonly names: Week['names'];
  readonly children?: ComponentChildren;
}

/** A praise between two others, as the reader may know of it. */
export function WeekItem({ praise, team, names, children }: WeekItemProps) {
  const { t, locale, clock } = useSurroundings();
  const someone = t('popup.praise.someone');
  const giver = names.get(praise.giver) ?? someone;
  const receiver = receiverName(praise, names, someone);
  return (
    <>
      <p class="praise-head">
        <Flower size={20} />
        <strong>{t('popup.week.between', giver, receiver)}</strong>
        <Ago at={praise.at} now={clock()} locale={locale} />
      </p>
      <PraiseChips praise={praise} team={team} />
      <PraiseBody praise={praise} />
      <PraiseEcho praise={praise} names={names} />
      {children}
    </>
  );
}
