import { unclaim } from './apply/unclaim.ts';
import { changing } from './clock.ts';
import { personasOf } from './personas.ts';
import { hasLiveSession, type Session, type Sessions } from './sessions.ts';
import type { Sql } from './sql.ts';

/**
 * Ends a session. With a member's last one her personas are let go too, in the same transaction: nobody holds a token
 * that could do it later, and who comes back is a new member, who must be able to claim them. `now` in milliseconds
 * since 1970.
 */
export function leave(sql: Sql, sessions: Pick<Sessions, 'revoke'>, session: Session, now: number): void {
  const { member } = session;
  const clocks = { now, sent: undefined };
  changing(sql, (take) => {
    sessions.revoke(session);
    if (hasLiveSession(sql, member, now)) return;
    for (const persona of personasOf(sql, member)) unclaim({ sql, member, take, clocks }, persona);
  });
}
