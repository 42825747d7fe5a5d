import { levelOf } from '../../../shared/rules/level.ts';
import { touchMembers } from '../members.ts';
import { countValues } from '../team.ts';
import { asksDepartments, departmentsOf } from './departments.ts';
import type { Growing } from './regrow.ts';
import type { Gain } from './ties.ts';

interface Total {
  readonly member: string;
  readonly people: number;
  readonly values: number;
  readonly departments: number;
}

/**
 * Adds to members' totals. Whose totals change hears of it by a clock value, and where the level is another now so does
 * everybody who shows her, by the open book. Those whose ties changed are named in `members`, because departments may change without a gain.
 */
export function addToTotals(
  growing: Growing,
  members: ReadonlySet<string>,
  gains: { people: readonly Gain[]; values: readonly Gain[] },
): void {
  if (members.size === 0) return;
  const { sql } = growing;
  const crossing = asksDepartments(sql);
  const people = sumOf(gains.people);
  const values = sumOf(gains.values);
  const departments = crossing ? departmentsOf(growing, [...members]) : null;
  const had = readTotals(growing, members);
  const changes = [...members].flatMap((member) => {
    const before = had.get(member) ?? { member, people: 0, values: 0, departments: 0 };
    const after: Total = {
      member,
      people: before.people + (people.get(member) ?? 0),
      values: before.values + (values.get(member) ?? 0),
      departments: departments?.get(member) ?? 0,
    };
    return isSame(before, after) ? [] : [{ before, after }];
  });
  settle(growing, changes, { asked: crossing, asks: crossing });
}

/** Counts members' departments anew, where some work elsewhere now. `asked`: whether levels asked for departments before. */
export function recountDepartments(growing: Growing, members: readonly string[], asked: boolean): void {
  const { sql } = growing;
  const asks = asksDepartments(sql);
  const departments = asks ? departmentsOf(growing, members) : null;
  const changes = [...readTotals(growing, new Set(members)).values()]
    .map((before) => ({ before, after: { ...before, departments: departments?.get(before.member) ?? 0 } }))
    .filter(({ before, after }) => asked !== asks || !isSame(before, after));
  settle(growing, changes, { asked, asks });
}

interface Change {
  readonly before: Total;
  readonly after: Total;
}

function settle(
  growing: Growing,
  changes: readonly Change[],
  { asked, asks }: { asked: boolean; asks: boolean },
): void {
  writeTotals(
    growing,
    changes.map(({ after }) => after),
  );
  if (!growing.isOpen) return; // what she alone is told of
  const teamValues = countValues(growing.sql);
  const level = (total: Total, crossing: boolean) => levelOf({ ...total, crossing }, teamValues);
  const told = changes.filter(({ before, after }) => level(before, asked) !== level(after, asks));
  touchMembers(
    growing.sql,
    told.map(({ after }) => after.member),
    growing.take(told.length),
  );
}

function sumOf(gains: readonly Gain[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { member, gain } of gains) sums.set(member, (sums.get(member) ?? 0) + gain);
  return sums;
}

function isSame(one: Total, other: Total): boolean {
  return one.people === other.people && one.values === other.values && one.departments === other.departments;
}

function readTotals({ sql, growth }: Growing, members: ReadonlySet<string>): Map<string, Total> {
  const rows = sql.all<Total>(
    `SELECT member, people, given_values AS "values", departments FROM ${growth}
     WHERE member IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...members]),
  );
  return new Map(rows.map((row) => [row.member, row]));
}

function writeTotals({ sql, growth, take }: Growing, totals: readonly Total[]): void {
  if (totals.length === 0) return;
  sql.all(
    `INSERT INTO ${growth} (member, people, given_values, departments, clock)
     SELECT value ->> 'member', value ->> 'people', value ->> 'values', value ->> 'departments', ? + key
     FROM json_each(?) WHERE true
     ON CONFLICT (member) DO UPDATE SET people = excluded.people, given_values = excluded.given_values,
       departments = excluded.departments, clock = excluded.clock`,
    take(totals.length),
    JSON.stringify(totals),
  );
}
