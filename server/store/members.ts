import type { MemberId } from '../../shared/contract/ids.ts';
import type { MemberView, Role } from '../../shared/contract/views.ts';
import { leads as isLeading } from '../../shared/rules/leads.ts';
import { badgesWornBy, type Player } from './badges-worn.ts';
import { levelsOf } from './growth.ts';
import type { Sql } from './sql.ts';

/** The member of that id. Throws when there is none: a session always belongs to one. */
export function memberView(sql: Sql, id: MemberId): MemberView {
  const [member] = memberViews(sql, [id]);
  if (!member) throw new Error('A session belongs to a member who does not exist');
  return member;
}

/** Members by id, in no particular order. */
export function memberViews(sql: Sql, ids: Iterable<MemberId>): MemberView[] {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return complete(
    sql,
    sql.all<MemberRow>(
      `SELECT ${columns} FROM members WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(wanted),
    ),
  );
}

/** Who may add a line to a second. */
export function leads(sql: Sql, id: MemberId): boolean {
  const [member] = sql.all<{ role: Role }>('SELECT role FROM members WHERE id = ?', id);
  return member !== undefined && isLeading(member.role);
}

export function isAdmin(sql: Sql, id: MemberId): boolean {
  return sql.all("SELECT 1 FROM members WHERE id = ? AND role = 'admin'", id).length > 0;
}

const columns =
  "id, name, role, coalesce(wish, 'team') AS wish, called, department, worn, levels AND game AS shows, game";

type MemberRow = Omit<MemberView, 'level' | 'badges'> & Player & { readonly shows: 0 | 1 };

/** A level that its member does not show is not told, nor are badges. */
function complete(sql: Sql, rows: readonly MemberRow[]): MemberView[] {
  const shown = rows.filter(({ shows }) => shows === 1).map(({ id }) => id);
  const levels = levelsOf(sql, shown);
  const badges = badgesWornBy(sql, rows);
  return rows.map(({ shows: _, game: __, worn: ___, ...member }) => ({
    ...member,
    level: levels.get(member.id) ?? null,
    badges: badges.get(member.id) ?? [],
  }));
}

export function addMember(
  sql: Sql,
  { id, name, role, department }: Pick<MemberView, 'id' | 'name' | 'role' | 'department'>,
  now: number,
  clock: number,
): void {
  sql.all(
    'INSERT INTO members (id, name, role, department, joined, clock) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    name,
    role,
    department,
    now,
    clock,
  );
}

export function renameMember(sql: Sql, id: MemberId, name: string, clock: number): void {
  sql.all('UPDATE members SET name = ?, clock = ? WHERE id = ?', name, clock, id);
}

export function setDepartment(sql: Sql, id: MemberId, department: string | null, clock: number): void {
  sql.all('UPDATE members SET department = ?, clock = ? WHERE id = ?', department, clock, id);
}

/** Marks members as changed, one clock value each from `first` on: everybody who shows them is told. */
export function touchMembers(sql: Sql, ids: readonly string[], first: number): void {
  if (ids.length === 0) return;
  sql.all(
    'UPDATE members SET clock = ? + item.key FROM json_each(?) AS item WHERE members.id = item.value',
    first,
    JSON.stringify(ids),
  );
}

export function membersChangedIn(sql: Sql, since: number, upTo: number): MemberView[] {
  return complete(
    sql,
    sql.all<MemberRow>(
      `SELECT ${columns} FROM members WHERE clock > ? AND clock <= ? ORDER BY clock`,
      since,
      upTo,
    ),
  );
}
