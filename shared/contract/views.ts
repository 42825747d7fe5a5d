import * as v from 'valibot';
import { AwardView, BADGES_WORN, Badge, IdeaState, WornBadge } from './badge.ts';
import {
  BadgeId,
  Clock,
  MemberId,
  Millis,
  PersonaTag,
  PostTag,
  PraiseId,
  QuestId,
  TeamId,
  ValueId,
} from './ids.ts';
import { Said, Sealed } from './sealed.ts';

/** How the server shows things to members. */

export const Locale = v.picklist(['ja', 'en']);
export type Locale = v.InferOutput<typeof Locale>;

export const Role = v.picklist(['member', 'leader', 'admin']);
export type Role = v.InferOutput<typeof Role>;

/**
 * How widely a praise may be known: in the open (also outside, by consent), within the team, or to giver and receiver
 * alone. A giver chooses one for a praise, a receiver wishes one for all that she gets; the narrower of both holds
 * (RECOGNITION.md rule 3, shared/rules/visibility.ts).
 */
export const Visibility = v.picklist(['open', 'team', 'private']);
export type Visibility = v.InferOutput<typeof Visibility>;

/** 種, 芽, つぼみ, 一分咲き, 満開, はなまる: 0 to 5 (shared/rules/level.ts). */
export const Level = v.picklist([0, 1, 2, 3, 4, 5]);
export type Level = v.InferOutput<typeof Level>;

/** How a member would like her name to be written, in place of the one her colleagues know her account by. */
export const Called = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));

/** A part of the company, as its people call it. */
export const Department = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));

/** How a member likes to be praised, and how much of a game it may be. */
export const Preferences = v.object({
  wish: Visibility,
  /** Flowers are drawn with a pen. Off: they are there at once. */
  animation: v.boolean(),
  /** Her level is shown to herself and to others. */
  levels: v.boolean(),
  /** Badges and goals. Off takes levels with it; praising and being praised stay. */
  game: v.boolean(),
  /** How to write her name; null: as it is. */
  called: v.nullable(Called),
});
export type Preferences = v.InferOutput<typeof Preferences>;

/** What of it a member changes; the rest stays, also where another device of hers changed it meanwhile. */
export const PreferencesChange = v.object({
  wish: v.exactOptional(Visibility),
  animation: v.exactOptional(v.boolean()),
  levels: v.exactOptional(v.boolean()),
  game: v.exactOptional(v.boolean()),
  called: v.exactOptional(v.nullable(Called)),
});
export type PreferencesChange = v.InferOutput<typeof PreferencesChange>;

/** What a member's level is made of (RECOGNITION.md rule 9). For her own eyes. */
export const Growth = v.object({
  /** Distinct people praised or praised by, in twelfths of a person. */
  people: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Distinct values of her praises that count. */
  values: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Distinct departments other than her own that she praised into. */
  departments: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Whether departments are asked for: the team has at least three. */
  crossing: v.boolean(),
});
export type Growth = v.InferOutput<typeof Growth>;

/** What only the member herself is told of herself. */
export const OwnView = v.object({
  /** Null until she chose. */
  preferences: v.nullable(Preferences),
  growth: Growth,
  /** Every badge that she has or can still earn. */
  awards: v.array(AwardView),
  /** The badges she chose to show beside her name; null: the newest. */
  worn: v.nullable(v.array(BadgeId)),
  /** Earned badges that wait for their month (RECOGNITION.md rule 11). */
  waiting: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type OwnView = v.InferOutput<typeof OwnView>;

export const MemberName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

export const MemberView = v.object({
  id: MemberId,
  name: MemberName,
  role: Role,
  wish: Visibility,
  /** Null where she does not show it: absent for everybody, not hidden. */
  level: v.nullable(Level),
  /** How she would like her name to be written; null: as it is. */
  called: v.nullable(Called),
  department: v.nullable(Department),
  /** Beside her name, at most three. None where she does without the game layer. */
  badges: v.pipe(v.array(WornBadge), v.maxLength(BADGES_WORN)),
});
export type MemberView = v.InferOutput<typeof MemberView>;

const Words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/** One item of the team's credo. */
export const Value = v.object({
  id: ValueId,
  ja: Words(40),
  en: Words(60),
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
  /** A sentence that shows the value lived, in the team's language. */
  example: v.optional(Words(200)),
});
export type Value = v.InferOutput<typeof Value>;

/** A team cannot open without a purpose and 3–10 values (DESIGN.md §1). */
export const Purpose = Words(200);
export const Values = v.pipe(
  v.array(Value),
  v.minLength(3),
  v.maxLength(10),
  v.check(
    (values) => new Set(values.map((value) => value.id)).size === values.length,
    'value ids must differ',
  ),
);

/** `HMAC(tagKey, 'check')`, 22 characters: lets a join link with a damaged key be refused before it does harm. */
export const KeyCheck = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));

export const TeamView = v.object({
  id: TeamId,
  name: Words(80),
  purpose: Purpose,
  locale: Locale,
  values: Values,
  /** The IANA name of the time zone that its weeks and months are of. */
  zone: v.string(),
  /** Those in use and those in the hall of fame, in the team's order. */
  badges: v.array(Badge),
  /** Goes up whenever one of the team's recipes changed: only then are they asked for. */
  recipes: Clock,
  clock: Clock,
});
export type TeamView = v.InferOutput<typeof TeamView>;

/** A leader's second with a line: a co-sign. Sealed with `<praise>/<member>` as AAD; inside is a `Line`. */
export const CosignView = v.object({ member: MemberId, sealed: Sealed, at: Millis });
export type CosignView = v.InferOutput<typeof CosignView>;

/** What a praise weighs in its giver's and receiver's growth, in twelfths, and why it is not twelve. */
export const Worth = v.object({
  twelfths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12)),
  /** `bare`, `short`: few or no words; `again`: the same person within 28 days; `return`: praise for praise within 72 hours; `week`: beyond those that count in her week. The one that took most. */
  less: v.nullable(v.picklist(['bare', 'short', 'again', 'return', 'week'])),
});
export type Worth = v.InferOutput<typeof Worth>;

export const PraiseView = v.object({
  praise: PraiseId,
  post: PostTag,
  giver: MemberId,
  author: PersonaTag,
  /** The member who claimed the author's persona, or null while nobody has. */
  receiver: v.nullable(MemberId),
  value: v.nullable(ValueId),
  /** One of the team's badges that it carries. */
  badge: v.nullable(BadgeId),
  /** The praise of the post's author that this one belongs to, where it is for somebody else who helped. */
  group: v.nullable(PraiseId),
  said: Said,
  sealed: Sealed,
  /** The giver's choice. */
  visibility: Visibility,
  /** Giver and receiver alone know of it: the giver's choice, or the receiver's wish. */
  secret: v.boolean(),
  /** How many seconded it, co-signs with them, and whether the asker did. */
  seconds: v.pipe(v.number(), v.integer(), v.minValue(0)),
  seconded: v.boolean(),
  /** Newest first, at most 10. */
  cosigns: v.array(CosignView),
  /** The receiver said thanks. */
  thanked: v.boolean(),
  /** For the giver alone; null for everybody else. */
  worth: v.nullable(Worth),
  at: Millis,
  clock: Clock,
});
export type PraiseView = v.InferOutput<typeof PraiseView>;

/** Whose an account is. */
export const PersonaView = v.object({
  persona: PersonaTag,
  /** Null while nobody claimed it. */
  member: v.nullable(MemberId),
  /** What whoever let it go wishes for its praise: it holds until somebody claims it. Null where nobody let it go, or never said. */
  wish: v.nullable(Visibility),
});
export type PersonaView = v.InferOutput<typeof PersonaView>;

/** An idea came to a state. The line is sealed with `idea/<post>/<state>` as AAD; inside is a `Line`. */
export const IdeaStep = v.object({
  state: IdeaState,
  member: MemberId,
  at: Millis,
  sealed: v.nullable(Sealed),
});
export type IdeaStep = v.InferOutput<typeof IdeaStep>;

/** A post marked as a proposal. */
export const IdeaView = v.object({
  post: PostTag,
  author: PersonaTag,
  /** The member who claimed the author's account, or null. */
  owner: v.nullable(MemberId),
  proposer: MemberId,
  state: IdeaState,
  /** Since when it is in that state; `proposed` is when it was marked. */
  since: Millis,
  proposed: Millis,
  /** The post that it came of, by praise or as an idea, where the proposer said so. */
  from: v.nullable(PostTag),
  /** With `idea/<post>` as AAD; inside is a `Content`. */
  sealed: Sealed,
  /** Oldest first; the first is its being proposed. */
  steps: v.array(IdeaStep),
  clock: Clock,
});
export type IdeaView = v.InferOutput<typeof IdeaView>;

/** A calendar month of the team's time zone. */
export const Month = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

/** What a goal counts, of open praise alone: flowers across a department line, with full words, for a value; people reached; people lifted (not praised in the 60 days before). */
export const QuestAim = v.picklist(['crossing', 'worded', 'value', 'reached', 'lifted']);
export type QuestAim = v.InferOutput<typeof QuestAim>;

export const QuestGoal = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

/** More goals at a time than a team can keep in mind. */
export const QUESTS_PER_MONTH = 3;

/** A goal of the whole team for a month: cooperative, nobody's share is told. */
export const QuestView = v.object({
  quest: QuestId,
  month: Month,
  aim: QuestAim,
  value: v.nullable(ValueId),
  goal: QuestGoal,
  by: MemberId,
  done: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Taken back. */
  dropped: v.boolean(),
  clock: Clock,
});
export type QuestView = v.InferOutput<typeof QuestView>;
