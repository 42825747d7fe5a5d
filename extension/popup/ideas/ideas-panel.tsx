import { useState } from 'preact/hooks';
import type { MemberId } from '../../../shared/contract/ids.ts';
import { Button } from '../../ui/button.tsx';
import { useSurroundings } from '../../ui/surroundings.ts';
import { EmptyList } from '../empty-list.tsx';
import { useLive } from '../use-live.ts';
import { IdeaItem } from './idea-item.tsx';
import { type IdeaNote, type Ideas, readIdeas } from './read-ideas.ts';
import { useOrigins } from './use-origins.ts';

/** Ideas of a list before one asks for more. */
const FIRST = 10;

/** Ideas that concern the reader. Nothing until the store has answered. */
export function IdeasPanel() {
  const ideas = useLive(readIdeas);
  return ideas ? <IdeaLists ideas={ideas} /> : null;
}

/** Those on their way, and what became of the others. */
export function IdeaLists({ ideas }: { readonly ideas: Ideas }) {
  const { t } = useSurroundings();
  const { leads, going, ended, names } = ideas;
  useOrigins(ideas);
  if (going.length + ended.length === 0)
    return <EmptyList title={t('popup.ideas.empty')} next={t('popup.ideas.empty_next')} />;
  return (
    <div class="ideas" data-testid="ideas">
      <IdeaList title={t('popup.ideas.going')} notes={going} names={names} leads={leads} />
      <IdeaList title={t('popup.ideas.ended')} notes={ended} names={names} leads={leads} />
    </div>
  );
}

interface IdeaListProps {
  readonly title: string;
  readonly notes: readonly IdeaNote[];
  readonly names: ReadonlyMap<MemberId, string>;
  readonly leads: boolean;
}

function IdeaList({ title, notes, names, leads }: IdeaListProps) {
  const { t } = useSurroundings();
  const [shown, setShown] = useState(FIRST);
  if (notes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {notes.slice(0, shown).map((note) => (
          <IdeaItem key={note.row.post} note={note} names={names} leads={leads} />
        ))}
      </ul>
      {notes.length > shown && (
        <Button onClick={() => setShown(shown + FIRST)}>{t('popup.tabs.more')}</Button>
      )}
    </section>
  );
}
