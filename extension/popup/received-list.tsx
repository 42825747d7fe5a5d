import { useEffect, useRef } from 'preact/hooks';
import type { PraiseId } from '../../shared/contract/ids.ts';
import { Button } from '../ui/button.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { EmptyList } from './empty-list.tsx';
import type { Home } from './home.ts';
import { ReceivedItem } from './received-item.tsx';

/** Showing a praise marks it as read; its mark stays until the popup is closed, so that one sees what is new. */
export function ReceivedList({ home, onMore }: { readonly home: Home; readonly onMore: () => void }) {
  const { t, send } = useSurroundings();
  const seen = useRef(new Set<PraiseId>());
  const { praises, hasMore } = home.received;
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

  if (praises.length === 0)
    return <EmptyList title={t('popup.received.empty')} next={t('popup.received.empty_next')} />;
  return (
    <>
      <ul class="praises">
        {praises.map((praise) => (
          <ReceivedItem
            key={praise.praise}
            praise={praise}
            team={home.team}
            names={home.names}
            isNew={praise.unread === 1 || seen.current.has(praise.praise)}
          />
        ))}
      </ul>
      {hasMore && <Button onClick={onMore}>{t('popup.tabs.more')}</Button>}
    </>
  );
}
