import type { MemberId } from '../../shared/contract/ids.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import type { DraftRow, PraiseRow, TeamRow } from '../store/schema.ts';
import { Ago } from '../ui/ago.tsx';
import { Flower } from '../ui/flower.tsx';
import { InPlace } from '../ui/in-place.tsx';
import { Sure } from '../ui/sure.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { AmendForm } from './amend-form.tsx';
import { PraiseBody } from './praise-body.tsx';
import { PraiseChips } from './praise-chips.tsx';
import { PraiseEcho } from './praise-echo.tsx';
import { receiverName } from './receiver-name.ts';
import { SecretChip } from './secret-chip.tsx';

interface GivenItemProps {
  readonly praise: PraiseRow;
  readonly team: TeamRow | null;
  readonly names: ReadonlyMap<MemberId, string>;
  readonly wishes: ReadonlyMap<MemberId, Visibility>;
  /** Thanks or a line came for it since the reader last looked. */
  readonly isNew: boolean;
  readonly draft: DraftRow | undefined;
  /** The reader sees levels, so she is told what helped hers less. */
  readonly tellsWorth: boolean;
}

export function GivenItem({ praise, team, names, wishes, isNew, draft, tellsWorth }: GivenItemProps) {
  const { t, locale, clock, send } = useSurroundings();
  const receiver = receiverName(praise, names, t('popup.praise.someone'));
  const wish = (praise.receiver && wishes.get(praise.receiver)) ?? null;
  const less = tellsWorth ? praise.worth?.less : null;
  return (
    <li class="praise" data-testid="given-item">
      <p class="praise-head">
        <Flower size={20} />
        <span>
          <strong>{t('popup.given.to', receiver)}</strong>
          {isNew && <span class="new">{t('popup.received.new')}</span>}
          {praise.pending === 1 && <span class="new">{t('popup.given.pending')}</span>}
          {praise.secret && <SecretChip />}
        </span>
        <Ago at={praise.at} now={clock()} locale={locale} />
      </p>
      <PraiseChips praise={praise} team={team} />
      <PraiseBody praise={praise} />
      {praise.thanked && (
        <p class="thanked" data-testid="thanked">
          <Flower size={16} /> {t('popup.given.thanked')}
        </p>
      )}
      <PraiseEcho praise={praise} names={names} />
      {less && (
        <p class="soft" data-testid="worth">
          {t(`popup.given.less.${less}`)}
        </p>
      )}
      {/* What helpers are told follows what the post's author is told: it is written anew there. */}
      <div class="buttons">
        {praise.content && praise.group === null && (
          <InPlace label={t('popup.given.amend')}>
            {(close) => (
              <AmendForm
                praise={praise}
                draft={draft}
                values={team?.values ?? []}
                receiver={receiver}
                wish={wish}
                close={close}
              />
            )}
          </InPlace>
        )}
        <InPlace label={t('popup.given.withdraw')}>
          {(close) => (
            <Sure
              question={t('popup.given.withdraw_sure')}
              confirm={t('popup.given.withdraw_yes')}
              work={() => send('withdrawPraise', { praise: praise.praise })}
              close={close}
            />
          )}
        </InPlace>
      </div>
    </li>
  );
}
