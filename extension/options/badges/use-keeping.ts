import type { BadgeFacts, PutBadge } from '../../../shared/contract/badge.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { type Asking, useAsking } from '../asking/use-asking.ts';

/** What a form about a badge is given. */
export interface Keeping {
  /** With every badge of the team as it is after the change. */
  readonly onKept: (badges: readonly BadgeFacts[]) => void;
  readonly close: () => void;
}

/** Asks the server for one badge at a time to be as a form has it, and closes the form when it is. */
export function useKeeping({ onKept, close }: Keeping): {
  readonly asking: Asking;
  readonly keep: (id: BadgeId, badge: PutBadge) => void;
} {
  const { send } = useSurroundings();
  const asking = useAsking();
  function keep(id: BadgeId, badge: PutBadge): void {
    void asking.ask(
      () => send('putBadge', { id, badge }),
      (badges) => {
        onKept(badges);
        close();
      },
    );
  }
  return { asking, keep };
}
