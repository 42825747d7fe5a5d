import * as v from 'valibot';
import { Clock, MemberId, Millis, PersonaTag, PostTag, PraiseId, TeamId, ValueId } from './ids.ts';
import { Said, Sealed } from './sealed.ts';

/** How the server shows things to members. */

export const Locale = v.picklist(['ja', 'en']);
export type Locale = v.InferOutput<typeof Locale>;

export const Role = v.picklist(['member', 'leader', 'admin']);
export type Role = v.InferOutput<typeof Role>;

export const MemberName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

export const MemberView = v.object({ id: MemberId, name: MemberName, role: Role });
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
  clock: Clock,
});
export type TeamView = v.InferOutput<typeof TeamView>;

export const PraiseView = v.object({
  praise: PraiseId,
  post: PostTag,
  giver: MemberId,
  author: PersonaTag,
  /** The member who claimed the author's persona, or null while nobody has. */
  receiver: v.nullable(MemberId),
  value: v.nullable(ValueId),
  said: Said,
  sealed: Sealed,
  at: Millis,
  clock: Clock,
});
export type PraiseView = v.InferOutput<typeof PraiseView>;

export const PersonaView = v.object({ persona: PersonaTag, member: v.nullable(MemberId) });
export type PersonaView = v.InferOutput<typeof PersonaView>;
