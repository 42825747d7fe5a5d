import * as v from 'valibot';
import { BadgeId, Millis, ValueId } from './ids.ts';

/** 一重咲き, 二重咲き, 八重咲き: how full a badge's flower is. */
export const Tier = v.picklist([1, 2, 3]);
export type Tier = v.InferOutput<typeof Tier>;

/** 提案 → 検討 → 採用 → 実現, or 見送り. */
export const IdeaState = v.picklist(['proposed', 'considered', 'adopted', 'realised', 'declined']);
export type IdeaState = v.InferOutput<typeof IdeaState>;

const Threshold = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

/**
 * When a badge is earned. It counts *distinct* things, so that no rule can reward volume (RECOGNITION.md rules 2 and 9):
 * a second praise of the same person adds nothing. Praise between two is never counted: a badge that everybody sees
 * would tell of it.
 */
export const Rule = v.pipe(
  v.object({
    /** Whose badge it is: who did it, or who it was done for. */
    for: v.picklist(['doer', 'receiver']),
    /** What happened. `idea`: a post marked as a proposal reached `state`; its doer is who proposed it, its receiver the post's author. `closing`: a leader moved an idea to `state`. Moves of one's own idea count for nobody, and finding one's own post is none. */
    kind: v.picklist(['praise', 'second', 'cosign', 'thanks', 'idea', 'closing']),
    /** What is counted of it. `weeks`: consecutive weeks in which it happened. `first`: that it happened at all. */
    count: v.picklist(['people', 'departments', 'values', 'weeks', 'first']),
    /** Only with this value. */
    value: v.optional(v.nullable(ValueId), null),
    /** Only with words of full weight (rule 5). */
    worded: v.optional(v.boolean(), false),
    /** Only across a department line. */
    crossing: v.optional(v.boolean(), false),
    /** Only praise of somebody whom nobody had praised openly in the 60 days before, or ever (rule 14). */
    lifting: v.optional(v.boolean(), false),
    /** For ideas and closing: the state reached. */
    state: v.optional(v.nullable(IdeaState), null),
    /** Only what lies within so many days of each other. */
    withinDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(92))), null),
    /** How many it takes for each tier, ascending: one to three. */
    tiers: v.pipe(
      v.array(Threshold),
      v.minLength(1),
      v.maxLength(3),
      v.check((tiers) => tiers.every((one, at) => at === 0 || one > (tiers[at - 1] ?? 0)), 'ascending'),
    ),
  }),
  v.check((rule) => rule.count !== 'first' || rule.tiers.join() === '1', 'first has the one tier 1'),
  v.check((rule) => !(rule.count === 'weeks' && rule.withinDays !== null), 'weeks are not within days'),
);
export type Rule = v.InferOutput<typeof Rule>;

const Words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));

/**
 * A badge of the team: `given` by colleagues with a praise, or `earned` by a rule. A retired one is in the hall of fame:
 * nobody gets it any more, and those who have it keep it.
 */
export const Badge = v.object({
  id: BadgeId,
  kind: v.picklist(['given', 'earned']),
  ja: Words(40),
  en: Words(60),
  /** What it is for, in a sentence. */
  aboutJa: Words(200),
  aboutEn: Words(300),
  /** An emoji. */
  icon: Words(16),
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
  /** The value that it stands for; null for none. */
  value: v.nullable(ValueId),
  /** `given`: who may give it. */
  givers: v.picklist(['everybody', 'leaders']),
  /** `given`: how often one member may give it in 28 days; null for as often as she likes. */
  per28Days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
  /** `earned`: null for `given`. */
  rule: v.nullable(Rule),
  /** `earned`: switched on. Always true for `given`. */
  active: v.boolean(),
  /** When it went to the hall of fame; null while it is in use. */
  retired: v.nullable(Millis),
});
export type Badge = v.InferOutput<typeof Badge>;

/** A badge as everybody sees it beside a name. */
export const WornBadge = v.object({ badge: BadgeId, tier: Tier });
export type WornBadge = v.InferOutput<typeof WornBadge>;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One badge of the asker: hers, or on the way. */
export const AwardView = v.object({
  badge: BadgeId,
  /** 0: not hers yet. */
  tier: v.picklist([0, 1, 2, 3]),
  /** `given`: by how many praises that stand, those between two among them. `earned`: how many of what the rule counts. */
  have: Count,
  /** `earned`: how many the next tier takes; null where there is none. */
  need: v.nullable(Count),
  /** When she got the tier, or the newest one of a given badge; null without one. */
  at: v.nullable(Millis),
});
export type AwardView = v.InferOutput<typeof AwardView>;

/** A badge that somebody has, as her colleagues are told of it: not how often, which would rank people (RECOGNITION.md rule 10). */
export const HeldBadge = v.object({ badge: BadgeId, tier: Tier, at: Millis });
export type HeldBadge = v.InferOutput<typeof HeldBadge>;

/** How near to each other, in milliseconds, praises are that a badge's `per28Days` counts. */
export const BADGE_LIMIT_WITHIN = 28 * 86_400_000;

/** A team has at most so many in use: more than anybody could choose from. */
export const BADGES_IN_USE = 100;

/** At most so many beside a name. */
export const BADGES_WORN = 3;

/** For `GET /v1/badges`, which admins may ask: how a badge fares. */
export const BadgeFacts = v.object({
  ...Badge.entries,
  /** How many members have it. */
  holders: Count,
  /** `given`: its share of the badges given in the last 90 days, in percent. Above 40 it is worn out (rule 16). */
  share: v.nullable(Count),
  wornOut: v.boolean(),
});
export type BadgeFacts = v.InferOutput<typeof BadgeFacts>;

/** How many would have each tier today. `holders`: at least the first. */
export const TrialResponse = v.object({ holders: Count, tiers: v.array(Count) });
export type TrialResponse = v.InferOutput<typeof TrialResponse>;

export const BadgesResponse = v.object({ badges: v.array(BadgeFacts) });
export type BadgesResponse = v.InferOutput<typeof BadgesResponse>;

/** A badge put or changed by an admin; the id is in the path. */
export const PutBadge = v.omit(Badge, ['id', 'retired']);
export type PutBadge = v.InferOutput<typeof PutBadge>;

export const TrialRequest = v.object({ rule: Rule });
