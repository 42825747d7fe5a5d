import type { Sql } from '../sql.ts';

/** Whether levels ask for departments: only where there are at least three to cross between. Steps from one to the next by index, however many members there are. */
export function asksDepartments(sql: Sql): boolean {
  return (
    sql.all(
      `SELECT 1 FROM members WHERE department > (
         SELECT min(department) FROM members WHERE department > (
           SELECT min(department) FROM members WHERE department IS NOT NULL)) LIMIT 1`,
    ).length > 0
  );
}

/** How many departments other than her own each member praised into. Those with none are left out. */
export function departmentsOf(sql: Sql, members: readonly string[]): Map<string, number> {
  const rows = sql.all<{ member: string; n: number }>(
    `SELECT ties.member, count(DISTINCT theirs.department) AS n
     FROM ties JOIN members AS theirs ON theirs.id = ties.counterpart JOIN members AS own ON own.id = ties.member
     WHERE ties.member IN (SELECT value FROM json_each(?)) AND ties.given > 0
       AND theirs.department IS NOT NULL AND theirs.department IS NOT own.department
     GROUP BY ties.member`,
    JSON.stringify(members),
  );
  return new Map(rows.map(({ member, n }) => [member, n]));
}

/** Who gave to a member what weighs something: their departments are another number where she works elsewhere. */
export function giversTo(sql: Sql, member: string): string[] {
  return sql
    .all<{ member: string }>('SELECT member FROM ties WHERE counterpart = ? AND given > 0', member)
    .map((tie) => tie.member);
}
