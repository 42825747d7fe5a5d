import * as v from 'valibot';

/**
 * Every id that crosses a boundary, branded so that a post's tag cannot be passed where a member is meant.
 * Tags and praise ids are 22 characters of base64url: 132 bits, enough that two never meet by chance.
 */

const tagShape = /^[A-Za-z0-9_-]{22}$/;
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const TeamId = v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/), v.brand('TeamId'));
export type TeamId = v.InferOutput<typeof TeamId>;

export const MemberId = v.pipe(v.string(), v.regex(uuidShape), v.brand('MemberId'));
export type MemberId = v.InferOutput<typeof MemberId>;

/** A client-made UUIDv7: the op's name for ever, and what makes applying it twice harmless. */
export const OpId = v.pipe(v.string(), v.regex(uuidShape), v.brand('OpId'));
export type OpId = v.InferOutput<typeof OpId>;

/** A client-made UUIDv7: the same for every try to join with one link, until an answer came. */
export const AttemptId = v.pipe(v.string(), v.regex(uuidShape), v.brand('AttemptId'));
export type AttemptId = v.InferOutput<typeof AttemptId>;

/** See `praiseId()` in shared/target: derived from giver and post, so that there is one per giver and post. */
export const PraiseId = v.pipe(v.string(), v.regex(tagShape), v.brand('PraiseId'));
export type PraiseId = v.InferOutput<typeof PraiseId>;

export const PostTag = v.pipe(v.string(), v.regex(tagShape), v.brand('PostTag'));
export type PostTag = v.InferOutput<typeof PostTag>;

export const PersonaTag = v.pipe(v.string(), v.regex(tagShape), v.brand('PersonaTag'));
export type PersonaTag = v.InferOutput<typeof PersonaTag>;

/** The site that a team's recipe is for: see `recipeTag()` in shared/target. */
export const RecipeTag = v.pipe(v.string(), v.regex(tagShape), v.brand('RecipeTag'));
export type RecipeTag = v.InferOutput<typeof RecipeTag>;

export const ValueId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/), v.brand('ValueId'));
export type ValueId = v.InferOutput<typeof ValueId>;

export const BadgeId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/), v.brand('BadgeId'));
export type BadgeId = v.InferOutput<typeof BadgeId>;

/** A client-made UUIDv7, the id of the op that set the goal. */
export const QuestId = v.pipe(v.string(), v.regex(uuidShape), v.brand('QuestId'));
export type QuestId = v.InferOutput<typeof QuestId>;

/** A client-made UUIDv7: the same each time one report is sent, until an answer came. */
export const ReportId = v.pipe(v.string(), v.regex(uuidShape), v.brand('ReportId'));
export type ReportId = v.InferOutput<typeof ReportId>;

/** The team's own monotonic counter: one step per changed row, never a wall clock. */
export const Clock = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Milliseconds since 1970 by the sender's wall clock, which may be wrong; the server bounds it. */
export const Millis = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
