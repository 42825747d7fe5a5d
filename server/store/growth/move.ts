import type { MemberId } from '../../../shared/contract/ids.ts';
import { chunksOf } from '../chunks.ts';
import type { Take } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { type Book, openBook, ownBook } from './book.ts';
import { asksDepartments, giversTo } from './departments.ts';
import { recountDepartments } from './totals.ts';

const atOnce = 500;

/**
 * Has `move` write where a member works from now on, and counts departments anew in both books: hers and those of whoever
 * gave to her. Where the team comes to three departments by it, or falls below, every level asks for something else now,
 * and everybody's are counted: as much work as the team has members, which happens as often as it gets a third department.
 */
export function whenMoved({ sql, take }: { sql: Sql; take: Take }, member: MemberId, move: () => void): void {
  const asked = asksDepartments(sql);
  move();
  const asks = asksDepartments(sql);
  if (!asked && !asks) return;
  for (const book of [ownBook(sql), openBook(sql)]) {
    const moved = asked === asks ? [member, ...giversTo(book, member)] : everybody(book);
    for (const some of chunksOf(moved, atOnce)) recountDepartments({ ...book, take }, some, asked);
  }
}

function everybody({ sql, growth }: Book): string[] {
  return sql
    .all<{ member: string }>(`SELECT member FROM ${growth} ORDER BY member`)
    .map(({ member }) => member);
}
