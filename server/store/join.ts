import type { InferOutput } from 'valibot';
import type { MemberId } from '../../shared/contract/ids.ts';
import type { JoinRequest } from '../../shared/contract/join.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import type { MemberView } from '../../shared/contract/views.ts';
import { memberPersona } from '../../shared/target/member-persona.ts';
import { claim } from './apply/claim.ts';
import { findAttempt, noteAttempt } from './attempts.ts';
import { changing, type Take } from './clock.ts';
import { whenMoved } from './growth/move.ts';
import { findInvite, type Invite, spendInvite } from './invites.ts';
import { giveMemberPersona } from './member-personas.ts';
import { addMember, memberView, renameMember } from './members.ts';
import { addSession, findSession, type Sessions } from './sessions.ts';
import type { Sql } from './sql.ts';
import { teamKeyCheck } from './team.ts';

export interface Joining {
  readonly request: InferOutput<typeof JoinRequest>;
  readonly inviteHash: string;
  /** Of invite and attempt together, so that only who knows both can repeat; null where there is no attempt. */
  readonly attemptHash: string | null;
  /** Of the token the browser had before, where it had one. */
  readonly previousHash: string | null;
  /** Of the token to be handed out. */
  readonly tokenHash: string;
  readonly sessions: Pick<Sessions, 'replace'>;
  readonly newId: () => string;
  readonly now: number;
}

/**
 * Lets somebody in: the member of an attempt that was answered before, or the member whose previous token is known,
 * neither of whom spends a use of the invite, or else a new member with the invite's role. Gives the member and when
 * the new token ends, or why not.
 */
export function join(sql: Sql, joining: Joining): { member: MemberView; expires: number } | ProblemCode {
  const { request, inviteHash, attemptHash, tokenHash, now } = joining;
  return changing(sql, (take) => {
    const invite = findInvite(sql, inviteHash, now);
    if (invite === 'invite-unknown') return invite;
    if (request.keyCheck !== teamKeyCheck(sql)) return 'key-mismatch';
    const member = repeat(sql, joining, take) ?? enter(sql, joining, invite, take);
    if (typeof member === 'string') return member;
    // Who comes back after having left on another device is again who she was.
    claim({ sql, member: member.id, take, clocks: { now, sent: undefined } }, memberPersona(member.id));
    if (attemptHash !== null) noteAttempt(sql, attemptHash, { member: member.id, session: tokenHash }, now);
    return { member, expires: addSession(sql, tokenHash, member.id, now) };
  }).result;
}

function enter(
  sql: Sql,
  joining: Joining,
  invite: ReturnType<typeof findInvite>,
  take: Take,
): MemberView | ProblemCode {
  if (typeof invite === 'string') return invite;
  return comeBack(sql, joining, take) ?? welcome(sql, joining, invite, take);
}

/** Not for an attempt whose token was revoked: that answer arrived, and its member left. */
function repeat(sql: Sql, { request, attemptHash, sessions, now }: Joining, take: Take): MemberView | null {
  const attempt = attemptHash === null ? undefined : findAttempt(sql, attemptHash, now);
  if (!attempt || findSession(sql, attempt.session)?.revoked !== null) return null;
  sessions.replace(attempt.session);
  return memberNamed(sql, attempt.member, request.name, take);
}

/** Also with a token that was replaced: a repeat that a slow network delivered late may have done that. */
function comeBack(sql: Sql, { request, previousHash }: Joining, take: Take): MemberView | null {
  const previous = previousHash === null ? undefined : findSession(sql, previousHash);
  if (!previous || previous.revoked !== null) return null;
  return memberNamed(sql, previous.member, request.name, take);
}

/** The member, who is called that from now on. */
function memberNamed(sql: Sql, id: MemberId, name: string, take: Take): MemberView {
  const member = memberView(sql, id);
  if (member.name === name) return member;
  renameMember(sql, id, name, take());
  return { ...member, name };
}

function welcome(sql: Sql, joining: Joining, invite: Invite, take: Take): MemberView | ProblemCode {
  if (!spendInvite(sql, invite)) return 'invite-used-up';
  const id = joining.newId() as MemberId; // a UUID is what a member id is made of
  const { role, department } = invite;
  const { name } = joining.request;
  whenMoved({ sql, take }, id, () => addMember(sql, { id, name, role, department }, joining.now, take()));
  giveMemberPersona(sql, id);
  return memberView(sql, id);
}
