import type { MemberId, PersonaTag, PraiseId } from '../../../shared/contract/ids.ts';
import type { Role } from '../../../shared/contract/views.ts';
import { leads } from '../../../shared/rules/leads.ts';
import type { TeamWeek } from '../../../shared/rules/week.ts';
import { weeklyAllowance } from '../../domain/allowance.ts';
import type { Sql } from '../sql.ts';
import type { Book } from './book.ts';
import type { Merit } from './merits.ts';

export interface Allowance extends TeamWeek {
  /** How many praises a member takes part in count towards her growth in a week, 5–30; for who leads it is more. */
  readonly allowance: number;
}

export function readAllowance(sql: Sql): Allowance {
  const [row] = sql.all<Allowance>('SELECT week_start AS start, zone, allowance FROM team');
  if (!row) throw new Error('The database holds no team');
  return row;
}

/** What a praise counts in the week of somebody who takes part in it, in twelfths, when that is not what it counted. */
export interface Recount {
  readonly member: MemberId;
  readonly counterpart: MemberId | PersonaTag;
  readonly praise: PraiseId;
  readonly gave: 0 | 1;
  readonly had: number;
  readonly has: number;
}

/**
 * Counts the weeks of all who take part in these merits anew. Of what a member gave and received in a week, the
 * heaviest count, not the first. That is how we read rule 7: words displace bare presses, and in which order things
 * reached the server makes no difference. Equals: what she gave, then the earlier one, so that ten flowers she got do not
 * make those worth nothing that she gives. Reads the heaviest of each side and those that counted until now, never the
 * rest of a busy week.
 */
export function recountWeeks(book: Book, merits: readonly Merit[], allowance: number): Recount[] {
  const recounts = book.sql
    .all<Omit<Recount, 'has'> & { weight: number; role: Role | null; place: number }>(
      `WITH asked AS MATERIALIZED (SELECT value ->> 'member' AS member, value ->> 'week' AS week FROM json_each(?1)),
       shares AS (
         SELECT asked.member, asked.week, merits.counterpart, merits.praise, merits.at, merits.weight, 1 AS gave,
           merits.for_giver AS had
         FROM asked CROSS JOIN ${book.merits} AS merits ON merits.praise IN (
           SELECT praise FROM (SELECT praise FROM ${book.merits} AS own WHERE own.giver = asked.member
             AND own.week = asked.week ORDER BY own.weight DESC, own.at, own.praise LIMIT ?2)
           UNION SELECT praise FROM ${book.merits} AS own
           WHERE own.giver = asked.member AND own.week = asked.week AND own.for_giver > 0)
         UNION ALL
         SELECT asked.member, asked.week, merits.giver, merits.praise, merits.at, merits.weight, 0, merits.for_receiver
         FROM asked CROSS JOIN ${book.merits} AS merits ON merits.praise IN (
           SELECT praise FROM (SELECT praise FROM ${book.merits} AS own WHERE own.receiver = asked.member
             AND own.week = asked.week ORDER BY own.weight DESC, own.at, own.praise LIMIT ?2)
           UNION SELECT praise FROM ${book.merits} AS own
           WHERE own.receiver = asked.member AND own.week = asked.week AND own.for_receiver > 0)
       )
       SELECT member, counterpart, praise, gave, had, weight,
         (SELECT role FROM members WHERE members.id = shares.member) AS role,
         row_number() OVER (PARTITION BY member, week ORDER BY weight DESC, gave DESC, at, praise) AS place
       FROM shares`,
      JSON.stringify(weeksOf(merits)),
      weeklyAllowance(allowance, true),
    )
    .map(({ place, weight, role, ...share }) => ({
      ...share,
      has: place <= weeklyAllowance(allowance, role !== null && leads(role)) ? weight : 0,
    }))
    .filter(({ had, has }) => had !== has);
  writeCounted(
    book,
    'for_giver',
    recounts.filter(({ gave }) => gave === 1),
  );
  writeCounted(
    book,
    'for_receiver',
    recounts.filter(({ gave }) => gave === 0),
  );
  return recounts;
}

function weeksOf(merits: readonly Merit[]): { member: MemberId; week: number }[] {
  const weeks = new Map<string, { member: MemberId; week: number }>();
  for (const { giver, receiver, week } of merits)
    for (const member of [giver, receiver])
      if (member !== null) weeks.set(`${member} ${week}`, { member, week });
  return [...weeks.values()];
}

function writeCounted(
  { sql, merits }: Book,
  side: 'for_giver' | 'for_receiver',
  recounts: readonly Recount[],
): void {
  sql.all(
    `UPDATE ${merits} AS merits SET ${side} = item.value ->> 'has' FROM json_each(?) AS item
     WHERE merits.praise = item.value ->> 'praise'`,
    JSON.stringify(recounts.map(({ praise, has }) => ({ praise, has }))),
  );
}
