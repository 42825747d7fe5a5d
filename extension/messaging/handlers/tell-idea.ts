import type { MemberId, PostTag } from '../../../shared/contract/ids.ts';
import { namesOf, readMembers } from '../../store/named.ts';
import type { IdeaRow, Store } from '../../store/schema.ts';
import type { PageSender } from '../authority.ts';
import type { IdeaEntry, IdeaLink, IdeaTold, Origin } from '../protocol.ts';

/** Praises to choose from where a proposal came of one: what one still remembers. */
const ORIGINS = 12;
/** How many of the newest praises are looked through for those. */
const LOOKED_AT = 60;

/** What is known here of a post's idea. A page is told of posts of its own site alone. */
export async function tellIdea(
  store: Store,
  me: MemberId,
  page: PageSender,
  post: PostTag,
): Promise<IdeaTold> {
  const tables = [store.ideas, store.members, store.praises, store.moves];
  return store.transaction('r', tables, async () => {
    const [row, begun, born] = await Promise.all([
      store.ideas.get(post),
      store.moves.get(post),
      store.ideas.where('from').equals(post).toArray(),
    ]);
    return {
      idea: row ? await entryOf(store, me, page, row) : null,
      born: born.flatMap((one) => linkOf(one.post, one, page) ?? []),
      origins: row ? [] : await originsOf(store, page, post),
      begun: begun ? { state: begun.state, words: begun.words } : null,
    };
  });
}

async function entryOf(store: Store, me: MemberId, page: PageSender, row: IdeaRow): Promise<IdeaEntry> {
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
    from: row.from && linkOf(row.from, from ?? { content: praise?.content ?? null }, page),
  };
}

function linkOf(
  post: PostTag,
  { content, state }: Pick<IdeaRow, 'content'> & Partial<Pick<IdeaRow, 'state'>>,
  page: PageSender,
): IdeaLink | null {
  if (!content || !isOf(content.url, page)) return null;
  return { post, title: content.title, url: content.url, state: state ?? null };
}

/** Open praise alone: where a proposal came of, everybody is told. */
async function originsOf(store: Store, page: PageSender, post: PostTag): Promise<Origin[]> {
  const both = await Promise.all(
    (['received', 'given'] as const).map((direction) =>
      store.praises
        .where('[direction+at]')
        .between([direction, 0], [direction, Number.POSITIVE_INFINITY])
        .reverse()
        .limit(LOOKED_AT)
        .toArray(),
    ),
  );
  const rows = both
    .flat()
    .filter((row) => !row.secret && row.post !== post && row.content && isOf(row.content.url, page))
    .sort((one, other) => other.at - one.at);
  const first = new Map(rows.toReversed().map((row) => [row.post, row]));
  return [...new Set(rows.map((row) => row.post))].slice(0, ORIGINS).map((origin) => {
    const row = first.get(origin);
    return {
      post: origin,
      title: row?.content?.title ?? '',
      received: row?.direction === 'received',
      authorName: row?.content?.authorName ?? '',
    };
  });
}

/** By the name that the page itself has, or the first one of its site. */
function isOf(url: string, { site, url: own }: PageSender): boolean {
  return URL.canParse(url) && [site, new URL(own).origin].includes(new URL(url).origin);
}
