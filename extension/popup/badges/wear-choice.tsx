import { useState } from 'preact/hooks';
import { BADGES_WORN } from '../../../shared/contract/badge.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { BadgeFlower } from '../../ui/badges/badge-flower.tsx';
import { badgeName } from '../../ui/badges/badge-names.ts';
import { Button } from '../../ui/button.tsx';
import { InPlace } from '../../ui/in-place.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { useAction } from '../../ui/use-action.ts';
import type { HeldBadge } from './my-badges.ts';

interface WearChoiceProps {
  readonly held: readonly HeldBadge[];
  /** Null: the newest. */
  readonly worn: readonly BadgeId[] | null;
}

/** Which badges stand beside the reader's name on every page, and the way to choose others. */
export function WearChoice({ held, worn }: WearChoiceProps) {
  const { t, locale } = useSurroundings();
  const chosen = worn?.flatMap((id) => held.filter(({ badge }) => badge.id === id));
  const shown = (chosen ?? held).slice(0, BADGES_WORN);
  // One that was lost is not among what can be let go again.
  const begin = chosen?.map(({ badge }) => badge.id) ?? [];
  return (
    <section class="wear" aria-label={t('popup.badges.worn')} data-testid="wear">
      <h2 class="panel-title">{t('popup.badges.worn')}</h2>
      <p class="wear-now">
        {shown.map(({ badge, tier }) => (
          <span key={badge.id} class="wear-badge">
            <BadgeFlower badge={badge} tier={tier} size={24} />
            {badgeName(badge, locale)}
          </span>
        ))}
        {shown.length === 0 && <span class="soft">{t('popup.badges.worn_none')}</span>}
        {worn === null && <span class="soft">{t('popup.badges.worn_newest')}</span>}
      </p>
      <InPlace label={t('popup.badges.choose')} testId="wear-choose">
        {(close) => <WearForm held={held} begin={begin} close={close} />}
      </InPlace>
    </section>
  );
}

interface WearFormProps {
  readonly held: readonly HeldBadge[];
  /** Chosen so far. */
  readonly begin: readonly BadgeId[];
  readonly close: () => void;
}

function WearForm({ held, begin, close }: WearFormProps) {
  const { t, locale, send } = useSurroundings();
  const [badges, setBadges] = useState(begin);
  const action = useAction();
  const keep = (chosen: readonly BadgeId[] | null) =>
    void action.run(async () => {
      await send('chooseBadges', { badges: chosen });
      close();
    });
  const toggle = (id: BadgeId) =>
    setBadges((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) keep(badges);
      }}
    >
      <fieldset class="choices wide">
        <legend>{t('popup.badges.choose_hint', BADGES_WORN)}</legend>
        {held.map(({ badge, tier }, at) => (
          <label key={badge.id} class="choice wear-badge">
            <input
              type="checkbox"
              {...(at === 0 ? { 'data-first': true } : {})}
              data-testid={`wear-${badge.id}`}
              checked={badges.includes(badge.id)}
              disabled={!badges.includes(badge.id) && badges.length >= BADGES_WORN}
              onChange={() => toggle(badge.id)}
            />
            <BadgeFlower badge={badge} tier={tier} size={24} />
            {badgeName(badge, locale)}
          </label>
        ))}
      </fieldset>
      {action.failed && <ProblemNote>{t('popup.failed')}</ProblemNote>}
      <div class="buttons">
        <Button type="submit" look="main" busy={action.busy} testId="wear-save">
          {t('popup.name.save')}
        </Button>
        <Button busy={action.busy} testId="wear-newest" onClick={() => keep(null)}>
          {t('popup.badges.newest')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
