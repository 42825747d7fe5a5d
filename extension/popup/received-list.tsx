import { unasked } from '../../shared/rules/unasked.ts';
import { Button } from '../ui/button.tsx';
import { useSurroundings } from '../ui/surroundings.ts';
import { EmptyList } from './empty-list.tsx';
import type { Home } from './home.ts';
import { ReceivedItem } from './received-item.tsx';
import { useMarkRead } from './use-mark-read.ts';

export function ReceivedList({ home, onMore }: { readonly home: Home; readonly onMore: () => void }) {
  const { t } = useSurroundings();
  const { praises, hasMore } = home.received;
  const isNew = useMarkRead(praises);
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
            isNew={isNew(praise)}
            moves={(home.own?.preferences ?? unasked).animation}
          />
        ))}
      </ul>
      {hasMore && <Button onClick={onMore}>{t('popup.tabs.more')}</Button>}
    </>
  );
}
