import type { MemberId } from '../../shared/contract/ids.ts';
import type { MemberView } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

/** The member of that id. Throws when there is none: a session always belongs to one. */
export function memberView(sql: Sql, id: MemberId): MemberView {
  const [member] = sql.all<MemberView>('SELECT id, name, role FROM members WHERE id = ?', id);
  if (!member) throw new Error('A session belongs to a member who does not exist');
  return member;
}

/** Members by id, in no particular order. */
export function memberViews(sql: Sql, ids: Iterable<MemberId>): MemberView[] {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return sql.all<MemberView>(
    'SELECT id, name, role FROM members WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(wanted),
  );
}

export function addMember(sql: Sql, { id, name, role }: MemberView, now: number, clock: number): void {
  sql.all(
    'INSERT INTO members (id, name, role, joined, clock) VALUES (?, ?, ?, ?, ?)',
    id,
    name,
    role,
    now,
    clock,
  );
}

export function renameMember(sql: Sql, id: MemberId, name: string, clock: number): void {
  sql.all('UPDATE members SET name = ?, clock = ? WHERE id = ?', name, clock, id);
}

export function membersChangedIn(sql: Sql, since: number, upTo: number): MemberView[] {
  return sql.all<MemberView>(
    'SELECT id, name, role FROM members WHERE clock > ? AND clock <= ? ORDER BY clock',
    since,
    upTo,
  );
}
