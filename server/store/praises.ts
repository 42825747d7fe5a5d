import type { MemberId, PersonaTag, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import type { Said, Sealed } from '../../shared/contract/sealed.ts';
import type { KnownPraise } from '../domain/praising.ts';
import type { Sql } from './sql.ts';

export interface PraiseRow {
  readonly id: PraiseId;
  readonly post: PostTag;
  readonly giver: MemberId;
  readonly author: PersonaTag;
  readonly value: string | null;
  readonly said: Said;
  readonly sealed: Sealed;
  readonly at: number;
}

export interface FoundPraise extends KnownPraise {
  readonly post: PostTag;
  readonly author: PersonaTag;
}

export function findPraise(sql: Sql, id: PraiseId): FoundPraise | undefined {
  const [row] = sql.all<Omit<FoundPraise, 'withdrawn'> & { withdrawn: 0 | 1 }>(
    'SELECT post, giver, author, sealed IS NULL AS withdrawn FROM praises WHERE id = ?',
    id,
  );
  return row && { ...row, withdrawn: row.withdrawn === 1 };
}

/** Writes a praise that was never there, or stands again after having been withdrawn. */
export function putPraise(sql: Sql, row: PraiseRow, clock: number): void {
  sql.all(
    `INSERT INTO praises (id, post, giver, author, value, said, sealed, at, clock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET author = excluded.author, value = excluded.value, said = excluded.said,
       sealed = excluded.sealed, at = excluded.at, clock = excluded.clock`,
    row.id,
    row.post,
    row.giver,
    row.author,
    row.value,
    row.said,
    row.sealed,
    row.at,
    clock,
  );
}

/** Replaces what a praise says; when it was given stays. */
export function rewritePraise(
  sql: Sql,
  { id, value, said, sealed }: Pick<PraiseRow, 'id' | 'value' | 'said' | 'sealed'>,
  clock: number,
): void {
  sql.all(
    'UPDATE praises SET value = ?, said = ?, sealed = ?, clock = ? WHERE id = ?',
    value,
    said,
    sealed,
    clock,
    id,
  );
}

/** Erases what a praise says and leaves the tombstone. */
export function erasePraise(sql: Sql, id: PraiseId, clock: number): void {
  sql.all("UPDATE praises SET value = NULL, said = 'none', sealed = NULL, clock = ? WHERE id = ?", clock, id);
}

/** A member's standing praises of one author. */
export function praisesFromTo(
  sql: Sql,
  giver: MemberId,
  author: PersonaTag,
): { id: PraiseId; post: PostTag }[] {
  return sql.all<{ id: PraiseId; post: PostTag }>(
    'SELECT id, post FROM praises WHERE author = ? AND giver = ? AND sealed IS NOT NULL',
    author,
    giver,
  );
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
