import type { MemberId, PersonaTag, PraiseId } from '../../shared/contract/ids.ts';
import type { Sql } from './sql.ts';

/** Notes that praises are no longer this member's, one clock value each from `first` on. */
export function noteGone(sql: Sql, member: MemberId, praises: readonly PraiseId[], first: number): void {
  if (praises.length === 0) return;
  // "WHERE true" keeps SQLite from reading ON as a join's condition.
  sql.all(
    `INSERT INTO gone (member, praise, clock) SELECT ?, item.value, ? + item.key FROM json_each(?) AS item WHERE true
     ON CONFLICT (member, praise) DO UPDATE SET clock = excluded.clock`,
    member,
    first,
    JSON.stringify(praises),
  );
}

/** The praises of an author are this member's again. */
export function forgetGone(sql: Sql, member: MemberId, author: PersonaTag): void {
  sql.all(
    'DELETE FROM gone WHERE member = ? AND praise IN (SELECT id FROM praises WHERE author = ?)',
    member,
    author,
  );
}
