import type { BadgeFacts } from '../../../shared/contract/badge.ts';
import { badgeName } from '../../ui/badges/badge-names.ts';
import { Sure } from '../../ui/sure.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { AskingProblem } from '../asking/asking-problem.tsx';
import { useAsking } from '../asking/use-asking.ts';
import type { Keeping } from './use-keeping.ts';

interface RetireBadgeProps extends Keeping {
  readonly badge: BadgeFacts;
}

/** The question before a badge goes to the hall of fame, for good. */
export function RetireBadge({ badge, onKept, close }: RetireBadgeProps) {
  const { t, locale, send } = useSurroundings();
  const asking = useAsking();
  return (
    <Sure
      question={t('options.badges.retire_sure', badgeName(badge, locale))}
      confirm={t('options.badges.retire')}
      work={() => asking.ask(() => send('retireBadge', { id: badge.id }), onKept)}
      close={close}
      testId="badge-retire-yes"
    >
      <AskingProblem asking={asking} />
    </Sure>
  );
}
