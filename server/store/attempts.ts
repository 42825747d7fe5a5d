import type { MemberId } from '../../shared/contract/ids.ts';
import { attemptLife } from '../domain/lifetimes.ts';
import type { Sql } from './sql.ts';

/** A join that was answered, and may be asked again because the answer was lost. */
export interface Attempt {
  readonly member: MemberId;
  /** Hash of the token in the newest answer. */
  readonly session: string;
}

/** The join of that hash, while it may be repeated; forgets those that no longer may. */
export function findAttempt(sql: Sql, hash: string, now: number): Attempt | undefined {
  sql.all('DELETE FROM joins WHERE at <= ?', now - attemptLife);
  return sql.all<Attempt>('SELECT member, session FROM joins WHERE hash = ?', hash)[0];
}

/** Notes an answer. Repeating one does not make its time longer. */
export function noteAttempt(sql: Sql, hash: string, { member, session }: Attempt, now: number): void {
  sql.all(
    `INSERT INTO joins (hash, member, session, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET member = excluded.member, session = excluded.session`,
    hash,
    member,
    session,
    now,
  );
}
