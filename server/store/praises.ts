import type { BadgeId, MemberId, PersonaTag, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import type { Said, Sealed } from '../../shared/contract/sealed.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { isSecret } from '../../shared/rules/visibility.ts';
import type { KnownPraise } from '../domain/praising.ts';
import { departmentOfOwner } from './personas.ts';
import type { Sql } from './sql.ts';

export interface PraiseRow {
  readonly id: PraiseId;
  readonly post: PostTag;
  readonly giver: MemberId;
  readonly author: PersonaTag;
  readonly value: string | null;
  readonly badge: BadgeId | null;
  /** The giver's praise of the post's author that it belongs to; null where it is that one. */
  readonly main: PraiseId | null;
  readonly said: Said;
  readonly sealed: Sealed;
  readonly visibility: Visibility;
  readonly secret: boolean;
  readonly at: number;
}

export interface FoundPraise extends KnownPraise {
  readonly post: PostTag;
  readonly author: PersonaTag;
  readonly badge: BadgeId | null;
  readonly main: PraiseId | null;
  /** As its giver chose. */
  readonly visibility: Visibility;
  readonly at: number;
}

/** A praise as far as it decides whether its post counts it, and what belongs to it. */
export type Placed = Pick<PraiseRow, 'id' | 'post' | 'giver' | 'main'>;

export function findPraise(sql: Sql, id: PraiseId): FoundPraise | undefined {
  const [row] = sql.all<Omit<FoundPraise, 'withdrawn' | 'secret'> & { withdrawn: 0 | 1; secret: 0 | 1 }>(
    'SELECT post, giver, author, badge, main, visibility, secret, at, sealed IS NULL AS withdrawn FROM praises WHERE id = ?',
    id,
  );
  return row && { ...row, withdrawn: row.withdrawn === 1, secret: row.secret === 1 };
}

/** Writes a praise that was never there, or stands again after having been withdrawn. */
export function putPraise(sql: Sql, row: PraiseRow, clock: number): void {
  sql.all(
    `INSERT INTO praises (id, post, giver, author, value, badge, main, said, sealed, visibility, secret, at, clock,
       giver_department, receiver_department)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
       (SELECT department FROM members WHERE id = ?3), ${departmentOfOwner('?4')})
     ON CONFLICT (id) DO UPDATE SET author = excluded.author, value = excluded.value, badge = excluded.badge,
       main = excluded.main, said = excluded.said, sealed = excluded.sealed, visibility = excluded.visibility, secret = excluded.secret, at = excluded.at,
       clock = excluded.clock, giver_department = excluded.giver_department,
       receiver_department = excluded.receiver_department`,
    row.id,
    row.post,
    row.giver,
    row.author,
    row.value,
    row.badge,
    row.main,
    row.said,
    row.sealed,
    row.visibility,
    row.secret ? 1 : 0,
    row.at,
    clock,
  );
}

/** An author's praises have another receiver, or none, since this moment. */
export function noteReceiver(sql: Sql, author: PersonaTag): void {
  sql.all(
    `UPDATE praises SET receiver_department = ${departmentOfOwner('praises.author')} WHERE author = ?`,
    author,
  );
}

/** Replaces what a praise says and who may know of it; when it was given stays. */
export function rewritePraise(
  sql: Sql,
  row: Pick<PraiseRow, 'id' | 'value' | 'badge' | 'said' | 'sealed' | 'visibility' | 'secret'>,
  clock: number,
): void {
  sql.all(
    'UPDATE praises SET value = ?, badge = ?, said = ?, sealed = ?, visibility = ?, secret = ?, clock = ? WHERE id = ?',
    row.value,
    row.badge,
    row.said,
    row.sealed,
    row.visibility,
    row.secret ? 1 : 0,
    clock,
    row.id,
  );
}

/** Erases what a praise says, and what others said to it, and leaves the tombstone. */
export function erasePraise(sql: Sql, id: PraiseId, clock: number): void {
  sql.all(
    "UPDATE praises SET value = NULL, badge = NULL, said = 'none', sealed = NULL, thanked = 0, clock = ? WHERE id = ?",
    clock,
    id,
  );
  sql.all('DELETE FROM seconds WHERE praise = ?', id);
}

/** The standing praises of an author that become secret, or stop being it, where she wishes this from now on. */
export function praisesToRecast(
  sql: Sql,
  author: PersonaTag,
  wish: Visibility,
): (Placed & { secret: boolean })[] {
  return sql
    .all<Placed & { visibility: Visibility; secret: 0 | 1; behind: 0 | 1 }>(
      `SELECT own.id, own.post, own.giver, own.main, own.visibility, own.secret, coalesce(main.secret, 0) AS behind
       FROM praises AS own LEFT JOIN praises AS main ON main.id = own.main
       WHERE own.author = ? AND own.sealed IS NOT NULL ORDER BY own.clock`,
      author,
    )
    .map(({ visibility, secret, behind, ...placed }) => ({
      ...placed,
      now: secret === 1,
      secret: behind === 1 || isSecret(visibility, wish),
    }))
    .filter(({ now, secret }) => now !== secret);
}

/** The standing praises of those who helped that belong to a praise of a post's author. */
export function praisesOfGroup(
  sql: Sql,
  { id, post, giver }: Pick<Placed, 'id' | 'post' | 'giver'>,
): { id: PraiseId; author: PersonaTag; visibility: Visibility; secret: boolean }[] {
  return sql
    .all<{ id: PraiseId; author: PersonaTag; visibility: Visibility; secret: 0 | 1 }>(
      `SELECT id, author, visibility, secret FROM praises
       WHERE post = ? AND giver = ? AND main = ? AND sealed IS NOT NULL ORDER BY clock`,
      post,
      giver,
      id,
    )
    .map((row) => ({ ...row, secret: row.secret === 1 }));
}

export function setBadge(sql: Sql, id: PraiseId, badge: BadgeId | null, clock: number): void {
  sql.all('UPDATE praises SET badge = ?, clock = ? WHERE id = ?', badge, clock, id);
}

export function setSecret(sql: Sql, id: PraiseId, secret: boolean, clock: number): void {
  sql.all('UPDATE praises SET secret = ?, clock = ? WHERE id = ?', secret ? 1 : 0, clock, id);
}

export function thankFor(sql: Sql, id: PraiseId, clock: number): void {
  sql.all('UPDATE praises SET thanked = 1, clock = ? WHERE id = ? AND thanked = 0', clock, id);
}

/** The thanks were of somebody who turned out not to be the author. */
export function forgetThanks(sql: Sql, author: PersonaTag): void {
  sql.all('UPDATE praises SET thanked = 0 WHERE author = ? AND thanked = 1', author);
}

export function isThanked(sql: Sql, id: PraiseId): boolean {
  return sql.all('SELECT 1 FROM praises WHERE id = ? AND thanked = 1', id).length > 0;
}

/** A member's standing praises of one author. */
export function praisesFromTo(
  sql: Sql,
  giver: MemberId,
  author: PersonaTag,
): (Placed & { secret: boolean })[] {
  return sql
    .all<Placed & { secret: 0 | 1 }>(
      'SELECT id, post, giver, main, secret FROM praises WHERE author = ? AND giver = ? AND sealed IS NOT NULL',
      author,
      giver,
    )
    .map((row) => ({ ...row, secret: row.secret === 1 }));
}

/** Every praise of an author, tombstones too. */
export function praisesTo(
  sql: Sql,
  author: PersonaTag,
): { id: PraiseId; giver: MemberId; withdrawn: 0 | 1 }[] {
  return sql.all<{ id: PraiseId; giver: MemberId; withdrawn: 0 | 1 }>(
    'SELECT id, giver, sealed IS NULL AS withdrawn FROM praises WHERE author = ? ORDER BY clock',
    author,
  );
}

/** Marks praises as changed, one clock value each from `first` on: their receiver is somebody else now. */
export function touchPraises(sql: Sql, ids: readonly PraiseId[], first: number): void {
  if (ids.length === 0) return;
  sql.all(
    'UPDATE praises SET clock = ? + item.key FROM json_each(?) AS item WHERE praises.id = item.value',
    first,
    JSON.stringify(ids),
  );
}
