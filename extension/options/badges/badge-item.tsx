import type { BadgeFacts } from '../../../shared/contract/badge.ts';
import type { TeamRow } from '../../store/schema.ts';
import { BadgeFlower } from '../../ui/badges/badge-flower.tsx';
import { badgeAbout, badgeName } from '../../ui/badges/badge-names.ts';
import { InPlace } from '../../ui/in-place.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { EarnedSettings } from './earned-settings.tsx';
import { GivenSettings } from './given-settings.tsx';
import { RetireBadge } from './retire-badge.tsx';
import { sayRule } from './say-rule.ts';

interface BadgeItemProps {
  readonly badge: BadgeFacts;
  readonly values: TeamRow['values'];
  /** With every badge of the team as it is after the change. */
  readonly onKept: (badges: readonly BadgeFacts[]) => void;
}

/** One badge: what it is for, how it fares, and what can be done about it. One of the hall of fame is only shown. */
export function BadgeItem({ badge, values, onKept }: BadgeItemProps) {
  const { t, locale } = useSurroundings();
  const { rule, holders, share, active, wornOut } = badge;
  const facts = [
    t('options.badges.holders', holders),
    ...(share !== null && badge.retired === null ? [t('options.badges.share', share)] : []),
    ...(active ? [] : [t('options.badges.off')]),
  ];
  return (
    <li class="badge-row" data-testid={`badge-${badge.id}`}>
      <BadgeFlower badge={badge} tier={1} size={44} />
      <div class="stack">
        <div>
          <p class="badge-title">{badgeName(badge, locale)}</p>
          <p class="soft">{badgeAbout(badge, locale)}</p>
        </div>
        {rule && <p data-testid="badge-rule">{sayRule(rule, { t, locale, values })}</p>}
        <p class="soft" data-testid="badge-facts">
          {facts.join(locale === 'ja' ? '・' : ' · ')}
        </p>
        {wornOut && (
          <p class="problem wide" data-testid="badge-worn-out">
            {t('options.badges.worn_out')}
          </p>
        )}
        {badge.retired === null && (
          <div class="buttons wide">
            <InPlace label={t('options.badges.change')} of={badgeName(badge, locale)} testId="badge-change">
              {(close) =>
                rule ? (
                  <EarnedSettings badge={badge} rule={rule} onKept={onKept} close={close} />
                ) : (
                  <GivenSettings badge={badge} onKept={onKept} close={close} />
                )
              }
            </InPlace>
            <InPlace label={t('options.badges.retire')} of={badgeName(badge, locale)} testId="badge-retire">
              {(close) => <RetireBadge badge={badge} onKept={onKept} close={close} />}
            </InPlace>
          </div>
        )}
      </div>
    </li>
  );
}
