import type { MemberId } from '../../../shared/contract/ids.ts';
import type { Take } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { type Book, openBook, ownBook } from './book.ts';
import { asksDepartments } from './departments.ts';
import { addToTotals } from './totals.ts';

/** So many at a time, so that no one bound text grows with the team. */
const atOnce = 500;

/**
 * Lets a member work elsewhere and counts anew what rests on it: her own departments, and those of everybody who praised
 * her. Where the team has three departments for the first time, or no longer, levels ask something else of everybody, so
 * everybody is counted and told: that happens about once in a team's life.
 */
export function moveMember(
  { sql, take }: { sql: Sql; take: Take },
  member: MemberId,
  move: () => void,
): void {
  const asked = asksDepartments(sql);
  move();
  const isOther = asksDepartments(sql) !== asked;
  for (const book of [ownBook(sql), openBook(sql)]) {
    const concerned = isOther ? everybody(book) : [member, ...giversTo(book, member)];
    for (let first = 0; first < concerned.length; first += atOnce)
      addToTotals({ ...book, take }, new Set(concerned.slice(first, first + atOnce)), {
        people: [],
        values: [],
      });
  }
  if (isOther) tellEverybody(sql, take);
}

function giversTo({ sql, ties }: Book, member: MemberId): string[] {
  return sql
    .all<{ member: string }>(`SELECT member FROM ${ties} WHERE counterpart = ? AND given > 0`, member)
    .map((row) => row.member);
}

function everybody({ sql, growth }: Book): string[] {
  return sql.all<{ member: string }>(`SELECT member FROM ${growth}`).map((row) => row.member);
}

function tellEverybody(sql: Sql, take: Take): void {
  for (const [table, id] of [
    ['members', 'id'],
    ['growth', 'member'],
  ] as const) {
    const all = sql.all<{ id: string }>(`SELECT ${id} AS id FROM ${table}`).map((row) => row.id);
    if (all.length === 0) continue;
    sql.all(
      `UPDATE ${table} SET clock = ? + item.key FROM json_each(?) AS item WHERE ${table}.${id} = item.value`,
      take(all.length),
      JSON.stringify(all),
    );
  }
}
