import type { MemberId, PostTag } from '../../../shared/contract/ids.ts';
import { namesOf, readMembers } from '../../store/named.ts';
import type { IdeaRow, Store } from '../../store/schema.ts';
import type { IdeaEntry, IdeaLink, IdeaTold } from '../protocol.ts';

/** What is known here of a post's idea. Of posts of other sites a page is told where they are linked with its own. */
export async function tellIdea(store: Store, me: MemberId, post: PostTag): Promise<IdeaTold> {
  const tables = [store.ideas, store.members, store.praises, store.moves];
  return store.transaction('r', tables, async () => {
    const [row, begun, born] = await Promise.all([
      store.ideas.get(post),
      store.moves.get(post),
      store.ideas.where('from').equals(post).toArray(),
    ]);
    return {
      idea: row ? await entryOf(store, me, row) : null,
      born: born.flatMap((one) => linkOf(one.post, one) ?? []),
      begun: begun ? { state: begun.state, words: begun.words } : null,
    };
  });
}

async function entryOf(store: Store, me: MemberId, row: IdeaRow): Promise<IdeaEntry> {
  const members = await readMembers(
    store,
    row.steps.map(({ member }) => member),
  );
  const names = namesOf(members);
  const from = row.from && (await store.ideas.get(row.from));
  const praise = row.from && (await store.praises.where('post').equals(row.from).first());
  return {
    state: row.state,
    since: row.since,
    proposed: row.proposed,
    mine: row.proposer === me,
    pending: row.pending === 1,
    steps: row.steps.map(({ state, at, words, member }) => ({
      state,
      at,
      words: words ?? '',
      name: names.get(member) ?? '',
    })),
    from: row.from && linkOf(row.from, from ?? { content: praise?.content ?? null }),
  };
}

function linkOf(
  post: PostTag,
  { content, state }: Pick<IdeaRow, 'content'> & Partial<Pick<IdeaRow, 'state'>>,
): IdeaLink | null {
  if (!content) return null;
  return { post, title: content.title, url: content.url, state: state ?? null };
}
