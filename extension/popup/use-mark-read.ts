import { useEffect, useRef } from 'preact/hooks';
import type { PraiseId } from '../../shared/contract/ids.ts';
import type { PraiseRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';

/**
 * Showing a praise marks it as read; its mark stays until the popup is closed, so that one sees what is new. Takes
 * the praises on show and gives whether one of them is new. A given praise is new when thanks or a line came for it.
 */
export function useMarkRead(praises: readonly PraiseRow[]): (praise: PraiseRow) => boolean {
  const { send } = useSurroundings();
  const seen = useRef(new Set<PraiseId>());
  const fresh = praises
    .filter((one) => one.unread === 1 && !seen.current.has(one.praise))
    .map((one) => one.praise);

  useEffect(() => {
    if (fresh.length === 0) return;
    for (const praise of fresh) seen.current.add(praise);
    // Not worth a message to the reader: they stay unread and are marked the next time.
    send('markRead', { praises: fresh }).catch((cause) =>
      console.error('Hanamaru could not mark as read', cause),
    );
  });

  return ({ praise, unread }) => unread === 1 || seen.current.has(praise);
}
