import type { MemberId } from '../../../shared/contract/ids.ts';
import { asksDepartments, giversTo } from './departments.ts';
import type { Growing } from './regrow.ts';
import { recountDepartments } from './totals.ts';

/** So many at a time, so that no one bound text grows with the team. */
const atOnce = 500;

/**
 * Has `move` write where a member works from now on, and counts departments anew: hers and those of whoever gave to
 * her. Where the team comes to three departments by it, or falls below, every level asks for something else now, and
 * everybody's are counted: as much work as the team has members, which happens as often as it gets a third department.
 */
export function whenMoved(growing: Growing, member: MemberId, move: () => void): void {
  const { sql } = growing;
  const asked = asksDepartments(sql);
  move();
  const asks = asksDepartments(sql);
  if (!asked && !asks) return;
  const moved = asked === asks ? [member, ...giversTo(sql, member)] : everybody(growing);
  for (let first = 0; first < moved.length; first += atOnce)
    recountDepartments(growing, moved.slice(first, first + atOnce), asked);
}

function everybody({ sql }: Growing): string[] {
  return sql.all<{ member: string }>('SELECT member FROM growth ORDER BY member').map(({ member }) => member);
}
