import type { ProblemCode } from '../../shared/contract/problem.ts';
import type { Role } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

export interface Invite {
  readonly hash: string;
  readonly role: Role;
  /** Null: as many as come. */
  readonly usesLeft: number | null;
  readonly created: number;
  readonly expires: number;
  /** Of whoever joins by it; null: nobody said. */
  readonly department: string | null;
}

export function addInvite(
  sql: Sql,
  { hash, role, usesLeft, created, expires, department }: Omit<Invite, 'department'> & Partial<Invite>,
): void {
  sql.all(
    'INSERT INTO invites (hash, role, uses_left, created, expires, department) VALUES (?, ?, ?, ?, ?, ?)',
    hash,
    role,
    usesLeft,
    created,
    expires,
    department ?? null,
  );
}

/** The invite of that hash while it can be accepted, else why not. Used-up is for `spendInvite` to tell. */
export function findInvite(
  sql: Sql,
  hash: string,
  now: number,
): Invite | Extract<ProblemCode, `invite-${string}`> {
  const [invite] = sql.all<Invite>(
    'SELECT hash, role, uses_left AS usesLeft, created, expires, department FROM invites WHERE hash = ?',
    hash,
  );
  if (!invite) return 'invite-unknown';
  return invite.expires <= now ? 'invite-expired' : invite;
}

/** Takes one use off an invite; false when none is left. */
export function spendInvite(sql: Sql, { hash, usesLeft }: Invite): boolean {
  if (usesLeft === null) return true;
  if (usesLeft <= 0) return false;
  sql.all('UPDATE invites SET uses_left = uses_left - 1 WHERE hash = ?', hash);
  return true;
}
