import { unasked } from '../../../shared/rules/unasked.ts';
import { Button } from '../../ui/button.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { EmptyList } from '../empty-list.tsx';
import type { Home } from '../home.ts';
import { ReceivedItem } from '../received-item.tsx';
import { useMarkRead } from '../use-mark-read.ts';
import { AnsweredItem } from './answered-item.tsx';
import { BadgeNews } from './badge-news.tsx';
import { IdeaNews } from './idea-news.tsx';
import type { InboxEntry } from './inbox.ts';

/** All that came for the reader, newest first, whatever it is. */
export function InboxList({ home, onMore }: { readonly home: Home; readonly onMore: () => void }) {
  const { t } = useSurroundings();
  const { entries, hasMore } = home.inbox;
  const isNew = useMarkRead(entries.map((entry) => (entry.kind === 'news' ? entry.news : entry.praise)));
  if (entries.length === 0)
    return <EmptyList title={t('popup.received.empty')} next={t('popup.received.empty_next')} />;
  return (
    <section aria-label={t('popup.inbox.label')}>
      <ul class="praises" data-testid="inbox">
        {entries.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} home={home} isNew={isNew} />
        ))}
      </ul>
      {hasMore && <Button onClick={onMore}>{t('popup.tabs.more')}</Button>}
    </section>
  );
}

interface EntryProps {
  readonly entry: InboxEntry;
  readonly home: Home;
  readonly isNew: ReturnType<typeof useMarkRead>;
}

function Entry({ entry, home, isNew }: EntryProps) {
  const { team, names } = home;
  const { animation, game } = home.own?.preferences ?? unasked;
  if (entry.kind === 'news') {
    const { news } = entry;
    if (news.kind === 'idea')
      return <IdeaNews news={news} idea={home.ideas.get(news.post)} names={names} isNew={isNew(news)} />;
    return game ? <BadgeNews news={news} team={team} isNew={isNew(news)} moves={animation} /> : null;
  }
  const { praise, at } = entry;
  if (entry.kind === 'answered')
    return <AnsweredItem praise={praise} at={at} names={names} isNew={isNew(praise)} />;
  return <ReceivedItem praise={praise} team={team} names={names} isNew={isNew(praise)} moves={animation} />;
}

function keyOf(entry: InboxEntry): string {
  return entry.kind === 'news' ? entry.news.id : entry.praise.praise;
}
