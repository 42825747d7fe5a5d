import * as v from 'valibot';
import { AttemptId, Millis, PersonaTag, TeamId } from './ids.ts';
import { KeyCheck, Locale, MemberName, MemberView, OwnView, Purpose, TeamView, Values } from './views.ts';

/** Bearer credentials are `<team>.<secret>`: the front door reads the team, the team checks the secret. */
export const Bearer = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,40}\.[A-Za-z0-9_-]{22,86}$/));

/**
 * Sent with the invite as bearer credential. `previous` (an expired token) makes the same member come back. `attempt`
 * makes it safe to ask again when an answer was lost: with the same invite it gives the same member for 24 hours,
 * spends no further use, and ends the token of the answer before.
 */
export const JoinRequest = v.object({
  name: MemberName,
  keyCheck: KeyCheck,
  previous: v.optional(Bearer),
  attempt: v.optional(AttemptId),
});
export type JoinRequest = v.InferInput<typeof JoinRequest>;

export const JoinResponse = v.object({
  token: Bearer,
  expires: Millis,
  member: MemberView,
  team: TeamView,
});
export type JoinResponse = v.InferOutput<typeof JoinResponse>;

export const MeResponse = v.object({
  member: MemberView,
  own: OwnView,
  team: TeamView,
  personas: v.array(PersonaTag),
  expires: Millis,
});
export type MeResponse = v.InferOutput<typeof MeResponse>;

/** Opening a team. Sent with the deployment's own secret as bearer credential. */
export const CreateTeamRequest = v.object({
  id: TeamId,
  name: MemberName,
  purpose: Purpose,
  locale: Locale,
  values: Values,
  keyCheck: KeyCheck,
});
export type CreateTeamRequest = v.InferInput<typeof CreateTeamRequest>;

/** Invite secrets: `admin` works once, `member` many times; both expire. */
export const CreateTeamResponse = v.object({
  team: TeamId,
  invites: v.object({ admin: v.string(), member: v.string() }),
});
export type CreateTeamResponse = v.InferOutput<typeof CreateTeamResponse>;
