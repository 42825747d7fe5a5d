import type { IdeaState } from '../../../shared/contract/badge.ts';
import type { MemberId, PostTag } from '../../../shared/contract/ids.ts';
import type { Content } from '../../../shared/contract/sealed.ts';
import { contentOfPost } from '../../store/content-of-post.ts';
import { namesOf, readMembers } from '../../store/named.ts';
import type { IdeaRow, Store } from '../../store/schema.ts';
import type { IdeaEntry, IdeaLink, IdeaTold } from '../protocol.ts';
import { titleOf } from './title-of.ts';

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
      born: born.flatMap((one) => linkOf(one.post, one.content, one.state) ?? []),
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
    from: row.from && (await linkTo(store, row.from)),
  };
}

async function linkTo(store: Store, post: PostTag): Promise<IdeaLink | null> {
  const state = (await store.ideas.get(post))?.state ?? null;
  return linkOf(post, await contentOfPost(store, post), state);
}

function linkOf(post: PostTag, content: Content | null, state: IdeaState | null): IdeaLink | null {
  return content && { post, title: titleOf(content), url: content.url, state };
}
