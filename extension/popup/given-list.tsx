import { Button } from '../ui/button.tsx';
import { showsLevel } from '../ui/prefer/shows-level.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { EmptyList } from './empty-list.tsx';
import { GivenItem } from './given-item.tsx';
import type { Home } from './home.ts';
import { useMarkRead } from './use-mark-read.ts';

export function GivenList({ home, onMore }: { readonly home: Home; readonly onMore: () => void }) {
  const { t } = useSurroundings();
  const { praises, hasMore } = home.given;
  const isNew = useMarkRead(praises);
  if (praises.length === 0)
    return <EmptyList title={t('popup.given.empty')} next={t('popup.given.empty_next')} />;
  return (
    <>
      <ul class="praises">
        {praises.map((praise) => (
          <GivenItem
            key={praise.praise}
            praise={praise}
            team={home.team}
            names={home.names}
            wishes={home.wishes}
            isNew={isNew(praise)}
            draft={home.drafts.get(praise.post)}
            tellsWorth={showsLevel(home.own?.preferences ?? null)}
          />
        ))}
      </ul>
      {hasMore && <Button onClick={onMore}>{t('popup.tabs.more')}</Button>}
    </>
  );
}
