import type { MemberId, PostTag } from '../../shared/contract/ids.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { namedIn, namesOf, readMembers } from '../store/named.ts';
import { newestPraises } from '../store/newest-praises.ts';
import type {
  DraftRow,
  IdeaRow,
  OutboxRow,
  OwnRow,
  PersonaRow,
  PraiseRow,
  QuestRow,
  SessionRow,
  Store,
  TeamRow,
} from '../store/schema.ts';
import { fillInbox, type Inbox } from './inbox/inbox.ts';

/** One page of praises, newest first. */
export interface PraisePage {
  readonly praises: readonly PraiseRow[];
  readonly hasMore: boolean;
}

/** Everything the popup shows, read at one moment, so that no part of it contradicts another. */
export interface Home {
  readonly session: Omit<SessionRow, 'token'> | null;
  readonly team: TeamRow | null;
  readonly received: PraisePage;
  readonly given: PraisePage;
  /** Praises that arrived, and given ones that something came of. */
  readonly unread: { readonly received: number; readonly given: number; readonly news: number };
  /** What came for the reader, newest first. */
  readonly inbox: Inbox;
  /** What the news in the inbox is about. */
  readonly ideas: ReadonlyMap<PostTag, IdeaRow>;
  /** Goals of this month and the ones to come. */
  readonly quests: readonly QuestRow[];
  /** Of everybody who is named in the above. */
  readonly names: ReadonlyMap<MemberId, string>;
  /** How the reader would like to be named. */
  readonly called: string;
  /** Where the reader works; null while she has not said. */
  readonly department: string | null;
  /** How those who are named like to be praised. */
  readonly wishes: ReadonlyMap<MemberId, Visibility>;
  /** What the reader alone is told of herself; null until the server told it. */
  readonly own: OwnRow | null;
  readonly asked: readonly PersonaRow[];
  readonly outbox: readonly OutboxRow[];
  /** Written in a card or here, and not sent. */
  readonly drafts: ReadonlyMap<PostTag, DraftRow>;
  readonly fault: SyncFault | null;
}

/** `limit` praises of each direction. */
export async function readHome(store: Store, limit: number): Promise<Home> {
  const tables = [
    store.session,
    store.team,
    store.praises,
    store.members,
    store.personas,
    store.outbox,
    store.drafts,
    store.progress,
    store.own,
    store.news,
    store.quests,
    store.ideas,
  ];
  return store.transaction('r', tables, async () => {
    const [session, team, received, given, unread, asked, outbox, drafts, progress, own, ...rest] =
      await Promise.all([
        store.session.get('me'),
        store.team.get('team'),
        readPraises(store, 'received', limit),
        readPraises(store, 'given', limit),
        store.praises.where('unread').equals(1).toArray(),
        store.personas.where('state').equals('asked').toArray(),
        store.outbox.orderBy('seq').toArray(),
        store.drafts.toArray(),
        store.progress.get('me'),
        store.own.get('me'),
        store.praises.orderBy('answered').reverse().limit(limit).toArray(),
        store.news.orderBy('at').reverse().limit(limit).toArray(),
        store.news.where('unread').equals(1).count(),
        store.quests.toArray(),
      ]);
    const [answered, news, unreadNews, quests] = rest;
    const inbox = fillInbox({ received, answered, news }, limit);
    const [ideas, named] = await Promise.all([
      readIdeasOf(store, inbox),
      readMembers(store, [
        ...(session ? [session.member] : []),
        ...[...received.praises, ...given.praises, ...praisesOf(inbox)].flatMap(namedIn),
      ]),
    ]);
    const members = [...named, ...(await readMembers(store, answerersOf(ideas)))];
    return {
      session: session ? withoutToken(session) : null,
      team: team ?? null,
      received,
      given,
      unread: { received: count(unread, 'received'), given: count(unread, 'given'), news: unreadNews },
      inbox,
      ideas: new Map(ideas.map((idea) => [idea.post, idea])),
      quests,
      names: namesOf(members),
      department: members.find(({ id }) => id === session?.member)?.department ?? null,
      called: own?.preferences?.called ?? session?.name ?? '',
      wishes: new Map(members.map((member) => [member.id, member.wish])),
      own: own ?? null,
      asked,
      outbox,
      drafts: new Map(drafts.map((draft) => [draft.post, draft])),
      fault: progress?.fault ?? null,
    };
  });
}

function count(praises: readonly PraiseRow[], direction: PraiseRow['direction']): number {
  return praises.filter((one) => one.direction === direction).length;
}

async function readPraises(
  store: Store,
  direction: PraiseRow['direction'],
  limit: number,
): Promise<PraisePage> {
  const praises = await newestPraises(store, direction)
    .limit(limit + 1)
    .toArray();
  return { praises: praises.slice(0, limit), hasMore: praises.length > limit };
}

function praisesOf({ entries }: Inbox): PraiseRow[] {
  return entries.flatMap((entry) => (entry.kind === 'news' ? [] : [entry.praise]));
}

/** Who said something to an idea. */
function answerersOf(ideas: readonly IdeaRow[]): MemberId[] {
  return ideas.flatMap(({ steps }) => steps.flatMap(({ member, words }) => (words ? [member] : [])));
}

/** What the news is about. */
async function readIdeasOf(store: Store, { entries }: Inbox): Promise<IdeaRow[]> {
  const ideas = await store.ideas.bulkGet(
    entries.flatMap((entry) =>
      entry.kind === 'news' && entry.news.kind === 'idea' ? [entry.news.post] : [],
    ),
  );
  return ideas.flatMap((idea) => (idea ? [idea] : []));
}

function withoutToken({ token: _, ...session }: SessionRow): Omit<SessionRow, 'token'> {
  return session;
}
