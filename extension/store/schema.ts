import { Dexie, type EntityTable, type Table } from 'dexie';
import type { InferOutput } from 'valibot';
import type { AwardView, IdeaState, Tier, WornBadge } from '../../shared/contract/badge.ts';
import type {
  AttemptId,
  BadgeId,
  MemberId,
  OpId,
  PersonaTag,
  PostTag,
  PraiseId,
  TeamId,
} from '../../shared/contract/ids.ts';
import type { Op } from '../../shared/contract/ops.ts';
import type { Content } from '../../shared/contract/sealed.ts';
import type {
  Growth,
  Level,
  Preferences,
  QuestView,
  Role,
  TeamView,
  Visibility,
  Worth as WorthSchema,
} from '../../shared/contract/views.ts';
import type { MoveState, SyncFault } from '../messaging/protocol.ts';
import { toVersion3 } from './to-version-3.ts';
import { toVersion4 } from './to-version-4.ts';
import { toVersion5 } from './to-version-5.ts';

type Worth = InferOutput<typeof WorthSchema>;

/** Who we are, and where. One row. `ended` keeps everything readable and the outbox safe until one joins again. */
export interface SessionRow {
  readonly key: 'me';
  server: string;
  team: TeamId;
  member: MemberId;
  name: string;
  role: Role;
  token: string;
  /** Milliseconds since 1970, by the server's clock. */
  expires: number;
  state: 'good' | 'ended';
}

/** The team's keys as non-extractable CryptoKeys: a content script cannot reach this database, a page neither. */
export interface KeyRow {
  /** `tag` or the kid of a content key. */
  readonly kid: string;
  readonly use: 'tag' | 'content';
  readonly key: CryptoKey;
}

/** How far we have followed the team. One row. */
export interface ProgressRow {
  readonly key: 'me';
  clock: number;
  /** When the server last answered well, milliseconds since 1970; 0 for never. */
  syncedAt: number;
  fault: SyncFault | null;
  /** Failed attempts in a row, for the backoff. */
  tries: number;
  /** Not before this moment, milliseconds since 1970 by this browser's clock. */
  due: number;
  /** When `due` was set, by the same clock: a clock that now shows less was set back, and `due` means nothing. */
  since?: number;
  /** Where following had got when it was last set back to the start: what is told again up to there is no news. */
  heard?: number;
  /** The server refused what we show of ourselves: what it knows is to be asked. */
  ownDue?: boolean;
  /** When changes were last followed to the end, milliseconds since 1970; absent for never. */
  followedAt?: number;
}

export interface TeamRow extends TeamView {
  readonly key: 'team';
}

/** An op that waits, or that was refused and keeps its words until its writer decides. */
export interface OutboxRow {
  seq: number;
  id: OpId;
  op: Op;
  state: 'waiting' | 'dead';
  /** Why it is dead: a refusal code. */
  reason: string | null;
  /** What was written, to show and copy. Empty for ops without words. */
  content: Content | null;
  /** What the praise is about, for ops about a praise: lets one be praised anew when the old one is gone. */
  about?: {
    readonly post: PostTag;
    readonly author: PersonaTag;
    /** The author helped with the post: see `Target` in sync/write.ts. */
    readonly helper?: true;
  };
}

/** What we know of a post's flower. */
export interface PostRow {
  readonly post: PostTag;
  n: number;
  /** When it was last looked up or told by changes, milliseconds since 1970; 0 when it must be looked up again. */
  fetched: number;
  /** The team's clock at our last op about it: an answer from before that would undo what we did. */
  clock?: number;
  /** The team's clock when everybody's praises of it were last looked up; absent where changes may have made those old. */
  detailed?: number;
  /** The state of the idea that the post is; absent and null for none. */
  idea?: IdeaState | null;
}

export interface PraiseRow {
  readonly praise: PraiseId;
  post: PostTag;
  author: PersonaTag;
  giver: MemberId;
  receiver: MemberId | null;
  direction: 'given' | 'received' | 'other';
  value: string | null;
  badge: BadgeId | null;
  /** The giver's praise of the post's author, where this one is for another who helped. */
  group: PraiseId | null;
  at: number;
  /** Null where the blob could not be opened (a key we do not have). */
  content: Content | null;
  /** An op about it still waits in the outbox. */
  pending: 0 | 1;
  /** Received, or answered to by thanks or a leader's line, and not seen in the popup yet. */
  unread: 0 | 1;
  /** The giver's choice. */
  visibility: Visibility;
  /** Giver and receiver alone know of it. */
  secret: boolean;
  seconds: number;
  /** By us. */
  seconded: boolean;
  /** Leaders' lines that could be opened, newest first. */
  cosigns: readonly CosignRow[];
  thanked: boolean;
  /** Of given praises; null until the server told it. */
  worth: Worth | null;
  /** Of the reader's own: when thanks or a leader's line last came for it, milliseconds since 1970; absent for never. */
  answered?: number;
  /** What that was; absent where it is not known, too. */
  lastAnswer?: Answer;
}

export type Answer = 'thanks' | 'line';

/** A leader's line under a praise, opened. */
export interface CosignRow {
  readonly member: MemberId;
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface MemberRow {
  readonly id: MemberId;
  name: string;
  role: Role;
  wish: Visibility;
  /** Null where she does not show it. */
  level: Level | null;
  /** How to write her name; null: as it is. */
  called: string | null;
  department: string | null;
  /** Beside her name. */
  badges: readonly WornBadge[];
}

/** What only the member herself is told of herself. One row. */
export interface OwnRow {
  readonly key: 'me';
  /** Null until she chose. */
  preferences: Preferences | null;
  /** Null until the server told it. */
  growth: Growth | null;
  /** Her badges and those on the way. */
  awards: readonly AwardView[];
  /** The badges she chose to show beside her name; null: the newest. */
  worn: readonly BadgeId[] | null;
  /** Earned badges that wait for their month. */
  waiting: number;
  /** When the question how one likes to be praised was put off, milliseconds since 1970; absent for never. */
  dismissed?: number;
}

/** Whose an account is, as far as the server told: says how the author of a post likes to be praised. */
export interface OwnerRow {
  readonly persona: PersonaTag;
  /** Null while nobody claimed it. */
  member: MemberId | null;
  /** Of who let it go, until somebody claims it; absent and null for none. */
  wish?: Visibility | null;
}

/** A post marked as a proposal, opened. */
export interface IdeaRow {
  readonly post: PostTag;
  author: PersonaTag;
  owner: MemberId | null;
  proposer: MemberId;
  state: IdeaState;
  /** Milliseconds since 1970, like `proposed`. */
  since: number;
  proposed: number;
  from: PostTag | null;
  /** Null where it could not be opened. */
  content: Content | null;
  /** Oldest first. */
  steps: readonly IdeaStepRow[];
  /** An op about it still waits in the outbox. */
  pending: 0 | 1;
}

/** A leader's answer to an idea, begun in a card or the popup and not sent yet. */
export interface MoveRow {
  readonly post: PostTag;
  state: MoveState | null;
  words: string;
}

/** A leader's line to a colleague's praise, begun in a card or the popup and not sent yet. */
export interface LineRow {
  readonly praise: PraiseId;
  words: string;
}

export interface IdeaStepRow {
  readonly state: IdeaState;
  readonly member: MemberId;
  readonly at: number;
  /** A leader's words; null without, or where they could not be opened. */
  readonly words: string | null;
}

/** A goal of the team, as the server tells it. */
export type QuestRow = QuestView;

/**
 * Something that came for the reader and is no praise (those carry their own `unread`): a badge of hers came to a tier, or
 * an idea that concerns her to a state. `id` is `badge/<badge>/<tier>` or `idea/<post>/<state>`.
 */
export type NewsRow = {
  readonly id: string;
  /** Milliseconds since 1970. */
  at: number;
  unread: 0 | 1;
} & (
  | { readonly kind: 'badge'; readonly badge: BadgeId; readonly tier: Tier }
  | { readonly kind: 'idea'; readonly post: PostTag; readonly state: IdeaState }
);

/** Somebody whose posts a leader had before her, for the list of who had no praise for long. On this device alone. */
export interface NeighbourRow {
  readonly persona: PersonaTag;
  site: string;
  name: string;
  /** When one of her posts was last before the reader, milliseconds since 1970. */
  seen: number;
  /** On how many days. */
  days: number;
  /** A page with a post of hers. */
  url: string;
  /** Whether anybody praised her openly in the 60 days before `asked`; absent while nobody asked. */
  reached?: boolean;
  /** When the server was last asked, milliseconds since 1970. */
  asked?: number;
}

/** A praise of the last seven days in the reader's department; what it says is in `praises`. */
export interface WeekRow {
  readonly praise: PraiseId;
}

/** What the server tells with the week, as it was when it was last asked. One row. */
export interface WeekFactsRow {
  readonly key: 'week';
  /** How many percent of the reader's department are reached; null where it has few people, or is none. */
  coverage: number | null;
  /** For who leads: how many flowers each of the team's last whole weeks had, oldest first, where that is a decline. */
  decline: readonly number[] | null;
}

/** A praise of the reader's department that a leader has seen in her queue. On this device alone. */
export interface SeenRow {
  readonly praise: PraiseId;
  at: number;
}

/** An account on a site that has been the viewer of a page of ours, or is known to be a member's. */
export interface PersonaRow {
  readonly persona: PersonaTag;
  site: string;
  name: string;
  /** `asked`: seen as viewer, waiting for the tap. */
  state: 'asked' | 'yours' | 'declined' | 'taken';
}

/** Joining by a link was begun, and no answer came yet that settled it. */
export interface AttemptRow {
  /** SHA-256 of server, team and invite: the invite itself stays out of the store. */
  readonly link: string;
  readonly attempt: AttemptId;
}

/** Words and value written in a card or the popup and not sent yet. */
export interface DraftRow {
  readonly post: PostTag;
  value: string | null;
  words: string;
  /** Absent in drafts of older versions. */
  visibility?: Visibility;
  /** Absent in drafts of older versions. */
  badge?: string | null;
  /** Accounts as the page shows them; absent for none. */
  helpers?: readonly { readonly id: string; readonly name: string; readonly weak: boolean }[];
}

export type Store = Dexie & {
  session: EntityTable<SessionRow, 'key'>;
  keys: EntityTable<KeyRow, 'kid'>;
  progress: EntityTable<ProgressRow, 'key'>;
  team: EntityTable<TeamRow, 'key'>;
  outbox: Table<OutboxRow, number, Omit<OutboxRow, 'seq'>>;
  posts: EntityTable<PostRow, 'post'>;
  praises: EntityTable<PraiseRow, 'praise'>;
  members: EntityTable<MemberRow, 'id'>;
  personas: EntityTable<PersonaRow, 'persona'>;
  drafts: EntityTable<DraftRow, 'post'>;
  attempts: EntityTable<AttemptRow, 'link'>;
  own: EntityTable<OwnRow, 'key'>;
  owners: EntityTable<OwnerRow, 'persona'>;
  ideas: EntityTable<IdeaRow, 'post'>;
  moves: EntityTable<MoveRow, 'post'>;
  lines: EntityTable<LineRow, 'praise'>;
  quests: EntityTable<QuestRow, 'quest'>;
  news: Table<NewsRow, string>; // EntityTable would flatten the union
  neighbours: EntityTable<NeighbourRow, 'persona'>;
  seen: EntityTable<SeenRow, 'praise'>;
  week: EntityTable<WeekRow, 'praise'>;
  weekFacts: EntityTable<WeekFactsRow, 'key'>;
};

/**
 * Opens the one database of background, popup and options. Strict durability: Chrome's default answers before
 * the disk has it, and an op acknowledged to a page must survive the power cord (DESIGN.md §6). Dexie itself closes it
 * when a newer version of the extension wants to upgrade.
 */
export function openStore(name = 'hanamaru'): Store {
  const store = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Store;
  store.version(1).stores({
    session: 'key',
    keys: 'kid',
    progress: 'key',
    team: 'key',
    outbox: '++seq, &id, state',
    posts: 'post',
    praises: 'praise, post, [direction+at], unread',
    members: 'id',
    personas: 'persona, state',
    drafts: 'post',
  });
  store.version(2).stores({ attempts: 'link' });
  store.version(3).stores({ own: 'key', owners: 'persona' }).upgrade(toVersion3);
  store
    .version(4)
    .stores({
      ideas: 'post, author, from',
      moves: 'post',
      quests: 'quest, month',
      news: 'id, at, unread',
      neighbours: 'persona, seen',
      seen: 'praise',
      week: 'praise',
      praises: 'praise, post, [direction+at], unread, answered, badge',
    })
    .upgrade(toVersion4);
  store
    .version(5)
    .stores({
      weekFacts: 'key',
      lines: 'praise',
      praises: 'praise, post, [direction+at], [receiver+at], unread, answered, badge',
    })
    .upgrade(toVersion5);
  return store;
}
