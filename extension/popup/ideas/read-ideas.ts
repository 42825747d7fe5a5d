/// <reference lib="es2024.collection" />
import type { IdeaState } from '../../../shared/contract/badge.ts';
import type { MemberId, PostTag } from '../../../shared/contract/ids.ts';
import type { Content } from '../../../shared/contract/sealed.ts';
import { leads } from '../../../shared/rules/leads.ts';
import type { BegunMove } from '../../messaging/protocol.ts';
import { namesOf, readMembers } from '../../store/named.ts';
import type { IdeaRow, PraiseRow, SessionRow, Store } from '../../store/schema.ts';
import { isOnItsWay } from '../../ui/idea/idea-wait.tsx';

/** Why an idea is the reader's business; `leads`: because she leads. */
export type Part = 'proposed' | 'wrote' | 'praised' | 'leads';

/** A post before or after an idea in the chain that praise made. */
export interface Linked {
  readonly post: PostTag;
  /** Null where it is no idea. */
  readonly state: IdeaState | null;
  readonly content: Content | null;
}

export interface IdeaNote {
  readonly row: IdeaRow;
  readonly part: Part;
  /** The answer that the reader, who leads, has begun; null for none. */
  readonly begun: BegunMove | null;
  /** Something came of it that she has not seen. */
  readonly unread: boolean;
  /** The post whose praise led to it. */
  readonly from: Linked | null;
  /** Ideas that came of praise of it. */
  readonly born: readonly Linked[];
}

export interface Ideas {
  /** She may answer. */
  readonly leads: boolean;
  /** For who leads those that have waited longest come first, else the newest. */
  readonly going: readonly IdeaNote[];
  /** Newest first. */
  readonly ended: readonly IdeaNote[];
  /** Of authors, and of those who took the steps. */
  readonly names: ReadonlyMap<MemberId, string>;
}

const none: Ideas = { leads: false, going: [], ended: [], names: new Map() };

/** The ideas that concern the reader, read at one moment. For `liveQuery`. */
export async function readIdeas(store: Store): Promise<Ideas> {
  const tables = [store.session, store.ideas, store.praises, store.members, store.news, store.moves];
  return store.transaction('r', tables, async () => {
    const session = await store.session.get('me');
    const rows = session ? await store.ideas.toArray() : [];
    if (!session || rows.length === 0) return none;
    const posts = rows.flatMap(({ post, from }) => (from ? [post, from] : [post]));
    const [praises, fresh, begun, members] = await Promise.all([
      store.praises.where('post').anyOf(posts).toArray(),
      store.news.where('unread').equals(1).toArray(),
      store.moves.toArray(),
      readMembers(store, rows.flatMap(peopleOf)),
    ]);
    const unread = new Set(fresh.map((one) => (one.kind === 'idea' ? one.post : null)));
    const begunOf = new Map(begun.map(({ post, state, words }) => [post, { state, words }]));
    const chain = chainOf(rows, praises);
    const notes = partsOf(rows, praises, session)
      .map(
        ([row, part]): IdeaNote => ({
          ...{ row, part, unread: unread.has(row.post), begun: begunOf.get(row.post) ?? null },
          ...chain(row),
        }),
      )
      .sort((one, other) => other.row.since - one.row.since);
    const going = notes.filter(({ row }) => isOnItsWay(row));
    const isLeader = leads(session.role);
    return {
      leads: isLeader,
      going: isLeader ? going.toReversed() : going,
      ended: notes.filter(({ row }) => !isOnItsWay(row)),
      names: namesOf(members),
    };
  });
}

function peopleOf({ owner, steps }: IdeaRow): MemberId[] {
  return [...(owner ? [owner] : []), ...steps.map(({ member }) => member)];
}

/** The rows that concern the reader. Others lie here too: she looked at their posts. */
function partsOf(
  rows: readonly IdeaRow[],
  praises: readonly PraiseRow[],
  { member: me, role }: SessionRow,
): [IdeaRow, Part][] {
  const given = new Set(praises.filter((one) => one.direction === 'given').map(({ post }) => post));
  return rows.flatMap((row): [IdeaRow, Part][] => {
    if (row.proposer === me) return [[row, 'proposed']];
    if (row.owner === me) return [[row, 'wrote']];
    if (given.has(row.post)) return [[row, 'praised']];
    return leads(role) && isOnItsWay(row) ? [[row, 'leads']] : [];
  });
}

/** What came before an idea and after it, as far as it is known here. */
function chainOf(rows: readonly IdeaRow[], praises: readonly PraiseRow[]) {
  const known = new Map(rows.map((row) => [row.post, row]));
  const contents = new Map(praises.flatMap(({ post, content }) => (content ? [[post, content]] : [])));
  const bornOf = Map.groupBy(rows, (row) => row.from);
  function linked(post: PostTag): Linked {
    const row = known.get(post);
    return { post, state: row?.state ?? null, content: row?.content ?? contents.get(post) ?? null };
  }
  return ({ post, from }: IdeaRow): Pick<IdeaNote, 'from' | 'born'> => ({
    from: from && linked(from),
    born: (bornOf.get(post) ?? []).map((born) => linked(born.post)),
  });
}
