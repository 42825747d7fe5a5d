import { useEffect, useRef } from 'preact/hooks';
import type { NewsRow, PraiseRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';

type Arrived = PraiseRow | NewsRow;

/**
 * Showing a praise or a piece of news marks it as read; its mark stays until the popup is closed, so that one sees what
 * is new. Takes what is on show and gives whether one of it is new. A given praise is new when thanks or a line came for it.
 */
export function useMarkRead(arrived: readonly Arrived[]): (one: Arrived) => boolean {
  const { send } = useSurroundings();
  const seen = useRef(new Set<string>());
  const fresh = arrived.filter((one) => one.unread === 1 && !seen.current.has(keyOf(one)));

  useEffect(() => {
    if (fresh.length === 0) return;
    for (const one of fresh) seen.current.add(keyOf(one));
    const praises = fresh.flatMap((one) => ('praise' in one ? [one.praise] : []));
    const news = fresh.flatMap((one) => ('praise' in one ? [] : [one.id]));
    // Not worth a message to the reader: they stay unread and are marked the next time.
    send('markRead', { praises, news }).catch((cause) =>
      console.error('Hanamaru could not mark as read', cause),
    );
  });

  return (one) => one.unread === 1 || seen.current.has(keyOf(one));
}

function keyOf(one: Arrived): string {
  return 'praise' in one ? one.praise : one.id;
}
