import type { MemberId } from '../../shared/contract/ids.ts';
import type { PraiseRow, TeamRow } from '../store/schema.ts';
import { Ago } from '../ui/ago.tsx';
import { Flower } from '../ui/flower.tsx';
import { JoyFlower } from '../ui/joy-flower.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { PraiseBody } from './praise-body.tsx';
import { PraiseChips } from './praise-chips.tsx';
import { PraiseEcho } from './praise-echo.tsx';
import { SecretChip } from './secret-chip.tsx';
import { Thanks } from './thanks.tsx';

interface ReceivedItemProps {
  readonly praise: PraiseRow;
  readonly team: TeamRow | null;
  readonly names: ReadonlyMap<MemberId, string>;
  readonly isNew: boolean;
  /** The reader likes flowers to be drawn. */
  readonly moves: boolean;
}

export function ReceivedItem({ praise, team, names, isNew, moves }: ReceivedItemProps) {
  const { t, locale, clock } = useSurroundings();
  const giver = t('popup.received.from', names.get(praise.giver) ?? t('popup.praise.someone'));
  return (
    <li class={isNew ? 'praise praise-new' : 'praise'} data-testid="received-item">
      <p class="praise-head">
        {isNew ? <JoyFlower size={36} moves={moves} /> : <Flower size={20} />}
        <span>
          <strong>{giver}</strong>
          {isNew && <span class="new">{t('popup.received.new')}</span>}
          {praise.secret && <SecretChip />}
        </span>
        <Ago at={praise.at} now={clock()} locale={locale} />
      </p>
      <PraiseChips praise={praise} team={team} />
      <PraiseBody praise={praise} />
      <PraiseEcho praise={praise} names={names} />
      <Thanks praise={praise.praise} thanked={praise.thanked} giver={giver} />
    </li>
  );
}
