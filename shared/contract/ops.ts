import * as v from 'valibot';
import { BADGES_WORN, type IdeaState } from './badge.ts';
import { BadgeId, Clock, Millis, OpId, PersonaTag, PostTag, PraiseId, QuestId, ValueId } from './ids.ts';
import { Said, Sealed } from './sealed.ts';
import {
  Department,
  MemberName,
  Month,
  PreferencesChange,
  QuestAim,
  QuestGoal,
  Visibility,
} from './views.ts';

/** A member's change. `at` is when it was made, by the member's own clock. */
const base = { id: OpId, at: Millis };

/**
 * Praise a post. Applying it where this giver's praise of this post already stands changes nothing when it says
 * nothing (`said: 'none'`), so that a bare press on a second device never wipes words; a badge goes onto the praise that
 * stands.
 */
export const PraiseOp = v.object({
  ...base,
  kind: v.literal('praise'),
  praise: PraiseId,
  post: PostTag,
  author: PersonaTag,
  value: v.nullable(ValueId),
  said: Said,
  sealed: Sealed,
  /** Absent in ops of older versions that still wait in an outbox, like what follows. Where a praise stands, what is absent stays as it is. */
  visibility: v.optional(Visibility),
  badge: v.optional(v.nullable(BadgeId)),
  /**
   * The giver's praise of the post's author, where this one is for `author` who helped. Its own id is then
   * `praiseId(giver, post, author)`.
   */
  group: v.optional(v.nullable(PraiseId), null),
});

/** Replace the value and the words of one's own praise. Absent, as in ops of older versions, the rest stays as it is. */
export const AmendOp = v.object({
  ...base,
  kind: v.literal('amend'),
  praise: PraiseId,
  value: v.nullable(ValueId),
  said: Said,
  sealed: Sealed,
  visibility: v.optional(Visibility),
  /** Null: none. */
  badge: v.optional(v.nullable(BadgeId)),
});

/** Take one's own praise back: the sealed content is erased, a tombstone remains. */
export const WithdrawOp = v.object({ ...base, kind: v.literal('withdraw'), praise: PraiseId });

/** "This account on this site is me." */
export const ClaimOp = v.object({ ...base, kind: v.literal('claim'), persona: PersonaTag });

/** "It is not me after all." */
export const UnclaimOp = v.object({ ...base, kind: v.literal('unclaim'), persona: PersonaTag });

/** "This is what I am called." */
export const RenameOp = v.object({ ...base, kind: v.literal('rename'), name: MemberName });

/** "Me too": 拍手 for somebody's praise. With a line, which leaders and admins may add, it is a co-sign. Again: replaces the line; without one, the line there stays. */
export const SecondOp = v.object({
  ...base,
  kind: v.literal('second'),
  praise: PraiseId,
  sealed: v.nullable(Sealed),
});

/** Takes one's own second back. */
export const UnsecondOp = v.object({ ...base, kind: v.literal('unsecond'), praise: PraiseId });

/** The receiver's one-tap answer. */
export const ThankOp = v.object({ ...base, kind: v.literal('thank'), praise: PraiseId });

/** "This is how I like to be praised": what of it she changed. Ops of older versions name all of it. */
export const PreferOp = v.object({ ...base, kind: v.literal('prefer'), preferences: PreferencesChange });

/** The badges to show beside one's name, in that order; null: the newest. */
export const WearOp = v.object({
  ...base,
  kind: v.literal('wear'),
  badges: v.nullable(v.pipe(v.array(BadgeId), v.maxLength(BADGES_WORN))),
});

/** "This is where I work." Null: nowhere that is asked about. */
export const DepartmentOp = v.object({
  ...base,
  kind: v.literal('department'),
  department: v.nullable(Department),
});

/** Marks a post as a proposal. Where it is one already nothing changes. */
export const ProposeOp = v.object({
  ...base,
  kind: v.literal('propose'),
  post: PostTag,
  author: PersonaTag,
  from: v.nullable(PostTag),
  sealed: Sealed,
});

/** Takes one's own mark back while nobody has moved the idea. */
export const UnproposeOp = v.object({ ...base, kind: v.literal('unpropose'), post: PostTag });

/** Moves an idea to another state, which leaders and admins may, with a line or none; `declined` takes one. Not back to `proposed`. */
export const MoveOp = v.object({
  ...base,
  kind: v.literal('move'),
  post: PostTag,
  state: v.picklist(['considered', 'adopted', 'realised', 'declined'] satisfies IdeaState[]),
  sealed: v.nullable(Sealed),
});

/** Sets a goal for the team in a month that has not ended, which leaders and admins may. */
export const QuestOp = v.object({
  ...base,
  kind: v.literal('quest'),
  quest: QuestId,
  month: Month,
  aim: QuestAim,
  value: v.nullable(ValueId),
  goal: QuestGoal,
});

/** Takes a goal back: who set it, or an admin. */
export const UnquestOp = v.object({ ...base, kind: v.literal('unquest'), quest: QuestId });

export const Op = v.variant('kind', [
  PraiseOp,
  AmendOp,
  WithdrawOp,
  ClaimOp,
  UnclaimOp,
  RenameOp,
  SecondOp,
  UnsecondOp,
  ThankOp,
  PreferOp,
  WearOp,
  DepartmentOp,
  ProposeOp,
  UnproposeOp,
  MoveOp,
  QuestOp,
  UnquestOp,
]);
export type Op = v.InferOutput<typeof Op>;

/** At most so many ops in one request; an outbox with more sends several. */
export const OPS_PER_BATCH = 100;

/**
 * The envelope only: each op is checked for itself, so that one malformed op is answered as `invalid`
 * and does not hold up the ninety-nine behind it. `now` is the sender's clock as it sends: beside an op's `at` it tells
 * how long ago that was, however wrong that clock is.
 */
export const OpsRequest = v.object({
  ops: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(OPS_PER_BATCH)),
  now: v.optional(Millis),
});
export type OpsRequest = v.InferOutput<typeof OpsRequest>;

/** Why an op was refused. Final: sending the same op again gives the same answer. */
export const RefusalCode = v.picklist([
  'invalid',
  'own-post',
  'unknown-praise',
  'not-yours',
  'withdrawn',
  'unknown-value',
  'persona-taken',
  'own-praise',
  'leaders-only',
  'unknown-badge',
  'badge-limit',
  'unknown-idea',
  'idea-moved',
  'line-missing',
  'unknown-quest',
  'month-ended',
  'quest-limit',
  'beside-secret',
]);
export type RefusalCode = v.InferOutput<typeof RefusalCode>;

export const OpResult = v.variant('status', [
  v.object({ id: v.nullable(OpId), status: v.literal('applied') }),
  v.object({
    id: v.nullable(OpId),
    status: v.literal('refused'),
    code: RefusalCode,
    /** The op's field at fault, as a dotted path, where one is. */
    field: v.optional(v.string()),
  }),
]);
export type OpResult = v.InferOutput<typeof OpResult>;

/** One result per op, in the order sent. */
export const OpsResponse = v.object({ clock: Clock, results: v.array(OpResult) });
export type OpsResponse = v.InferOutput<typeof OpsResponse>;
