import type { MemberId, PraiseId } from '../../shared/contract/ids.ts';
import type { Sealed } from '../../shared/contract/sealed.ts';
import type { CosignView } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

/** Under one praise, newest first: more lines than that nobody reads. */
const cosignsPerPraise = 10;

export interface Seconds {
  readonly seconds: number;
  readonly seconded: boolean;
  readonly cosigns: CosignView[];
}

/** Seconds, or replaces the line of a second that stands. Without a line the one there stays, since a clap on another device must not wipe it; so does when it was made first. */
export function putSecond(
  sql: Sql,
  { praise, member, sealed, at }: { praise: PraiseId; member: MemberId; sealed: Sealed | null; at: number },
): void {
  sql.all(
    `INSERT INTO seconds (praise, member, sealed, at, department)
     VALUES (?1, ?2, ?3, ?4, (SELECT department FROM members WHERE id = ?2))
     ON CONFLICT (praise, member) DO UPDATE SET sealed = coalesce(excluded.sealed, sealed)`,
    praise,
    member,
    sealed,
    at,
  );
}

/** Whether there was one to take back. */
export function dropSecond(sql: Sql, praise: PraiseId, member: MemberId): boolean {
  return (
    sql.all('DELETE FROM seconds WHERE praise = ? AND member = ? RETURNING member', praise, member).length > 0
  );
}

/** A member's own seconds of praises that turn out to be hers. */
export function dropOwnSeconds(sql: Sql, member: MemberId, praises: readonly PraiseId[]): void {
  sql.all(
    'DELETE FROM seconds WHERE member = ? AND praise IN (SELECT value FROM json_each(?))',
    member,
    JSON.stringify(praises),
  );
}

/** What was said to each of these praises, as one member sees it. A praise that nobody seconded is left out. */
export function secondsOf(sql: Sql, asker: MemberId, praises: readonly PraiseId[]): Map<PraiseId, Seconds> {
  const found = new Map<PraiseId, Seconds>();
  if (praises.length === 0) return found;
  const rows = sql.all<{ praise: PraiseId; member: MemberId; sealed: Sealed | null; at: number }>(
    `SELECT praise, member, sealed, at FROM seconds WHERE praise IN (SELECT value FROM json_each(?))
     ORDER BY at DESC, member`,
    JSON.stringify(praises),
  );
  for (const { praise, member, sealed, at } of rows) {
    const { seconds, seconded, cosigns } = found.get(praise) ?? { seconds: 0, seconded: false, cosigns: [] };
    const more = sealed !== null && cosigns.length < cosignsPerPraise ? [{ member, sealed, at }] : [];
    found.set(praise, {
      seconds: seconds + 1,
      seconded: seconded || member === asker,
      cosigns: [...cosigns, ...more],
    });
  }
  return found;
}
