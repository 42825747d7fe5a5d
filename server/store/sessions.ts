import type { MemberId } from '../../shared/contract/ids.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import { extendEvery, tokenLife } from '../domain/lifetimes.ts';
import { hashSecret } from '../domain/secret.ts';
import type { Sql } from './sql.ts';

export interface Session {
  readonly hash: string;
  readonly member: MemberId;
  readonly extended: number;
  readonly expires: number;
  readonly revoked: number | null;
  /** When a newer answer to the same join took this token's place. */
  readonly replaced: number | null;
}

type TokenFault = Extract<ProblemCode, `token-${string}`>;

export interface Sessions {
  /** The session a token's secret opens, made to last longer at most once a day; or why it opens none. */
  open(secret: string): Promise<Session | TokenFault>;
  /** The same for who wants to leave, which an expired token may still do: its personas would stay taken for ever. */
  recognise(secret: string): Promise<Session | Exclude<TokenFault, 'token-expired'>>;
  /** From the next request on the token is refused. */
  revoke(session: Session): void;
  /** The same for the token of an answer that is given anew; its member may still come back with it. */
  replace(hash: string): void;
}

/** Bounds what the cache may take of a worker's memory (about 300 bytes each). */
const cached = 20_000;

/**
 * Sessions, remembered by secret so that a request neither hashes nor reads. Exact all the same: a team has one
 * writer, and it is this process, so what it revokes it also forgets.
 */
export function createSessions(sql: Sql, clock: () => number): Sessions {
  const known = new Map<string, Session>();

  function remember(secret: string, session: Session): void {
    if (known.size >= cached && !known.has(secret)) known.clear();
    known.set(secret, session);
  }

  function forget(hash: string): void {
    for (const [secret, session] of known) if (session.hash === hash) known.delete(secret);
  }

  /** Nothing waits after the digest, so that nothing can be revoked between being read and being remembered. */
  function look(secret: string, hash: string) {
    const session = known.get(secret) ?? findSession(sql, hash);
    if (!session) return 'token-unknown';
    return session.revoked !== null || session.replaced !== null ? 'token-revoked' : session;
  }

  return {
    recognise: async (secret) => look(secret, await hashSecret(secret)),
    async open(secret) {
      const hash = known.get(secret)?.hash ?? (await hashSecret(secret));
      const session = look(secret, hash);
      if (typeof session === 'string') return session;
      const now = clock();
      if (session.expires <= now) return 'token-expired';
      if (now - session.extended < extendEvery) {
        remember(secret, session);
        return session;
      }
      const longer = { ...session, extended: now, expires: now + tokenLife };
      sql.all(
        'UPDATE sessions SET extended = ?, expires = ? WHERE hash = ?',
        now,
        longer.expires,
        session.hash,
      );
      remember(secret, longer);
      return longer;
    },
    revoke({ hash }) {
      sql.all('UPDATE sessions SET revoked = ? WHERE hash = ? AND revoked IS NULL', clock(), hash);
      forget(hash);
    },
    replace(hash) {
      sql.all('UPDATE sessions SET replaced = ? WHERE hash = ? AND replaced IS NULL', clock(), hash);
      forget(hash);
    },
  };
}

export function findSession(sql: Sql, hash: string): Session | undefined {
  return sql.all<Session>(
    'SELECT hash, member, extended, expires, revoked, replaced FROM sessions WHERE hash = ?',
    hash,
  )[0];
}

/** SQL for a session whose token would still be accepted, of the member and at the moment that these stand for. */
export const isLive = (member: string, now: string) =>
  `sessions.member = ${member} AND revoked IS NULL AND replaced IS NULL AND expires > ${now}`;

/** Whether any token of the member would still be accepted. */
export function hasLiveSession(sql: Sql, member: MemberId, now: number): boolean {
  return sql.all(`SELECT 1 FROM sessions WHERE ${isLive('?1', '?2')} LIMIT 1`, member, now).length > 0;
}

/** Opens a session for a member and gives when it ends unless used. */
export function addSession(sql: Sql, hash: string, member: MemberId, now: number): number {
  const expires = now + tokenLife;
  sql.all(
    'INSERT INTO sessions (hash, member, created, extended, expires) VALUES (?, ?, ?, ?, ?)',
    hash,
    member,
    now,
    now,
    expires,
  );
  return expires;
}
