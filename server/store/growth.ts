import type { MemberId, PraiseId } from '../../shared/contract/ids.ts';
import type { Growth, Level, Worth } from '../../shared/contract/views.ts';
import { levelOf } from '../../shared/rules/level.ts';
import { worthOfWeighed } from '../../shared/rules/weight.ts';
import { openBook } from './growth/book.ts';
import { asksDepartments } from './growth/departments.ts';
import type { Sql } from './sql.ts';
import { countValues } from './team.ts';

/** What a member's level is made of; all zero for whom nothing was counted yet. */
export function readGrowth(sql: Sql, member: MemberId): Growth {
  const crossing = asksDepartments(sql);
  const [row] = sql.all<Omit<Growth, 'crossing'>>(
    'SELECT people, given_values AS "values", departments FROM growth WHERE member = ?',
    member,
  );
  return { people: row?.people ?? 0, values: row?.values ?? 0, departments: row?.departments ?? 0, crossing };
}

/** What standing praises are worth to their givers. */
export function worthOf(sql: Sql, praises: readonly PraiseId[]): Map<PraiseId, Worth> {
  if (praises.length === 0) return new Map();
  const rows = sql.all<{ praise: PraiseId; base: number; again: number; weight: number; counted: number }>(
    `SELECT praise, base, again, weight, for_giver AS counted FROM merits
     WHERE praise IN (SELECT value FROM json_each(?))`,
    JSON.stringify(praises),
  );
  return new Map(rows.map(({ praise, ...weighed }) => [praise, worthOfWeighed(weighed)]));
}

/** The level of each member asked about, as her colleagues may know it: everybody has one, 種 at least. */
export function levelsOf(sql: Sql, members: readonly MemberId[]): Map<MemberId, Level> {
  if (members.length === 0) return new Map();
  const crossing = asksDepartments(sql);
  const teamValues = countValues(sql);
  const rows = sql.all<{ member: MemberId } & Omit<Growth, 'crossing'>>(
    `SELECT member, people, given_values AS "values", departments FROM ${openBook(sql).growth}
     WHERE member IN (SELECT value FROM json_each(?))`,
    JSON.stringify(members),
  );
  const levels = new Map<MemberId, Level>(members.map((member) => [member, 0]));
  for (const { member, ...growth } of rows) levels.set(member, levelOf({ ...growth, crossing }, teamValues));
  return levels;
}
