import type { BadgeId, MemberId } from '../../../shared/contract/ids.ts';
import { monthOf } from '../../../shared/rules/week.ts';
import { tierOf } from '../../domain/tiers.ts';
import { ruleOf } from '../badges.ts';
import { changing } from '../clock.ts';
import { readAllowance } from '../growth/weeks.ts';
import type { Sql } from '../sql.ts';
import { byMember } from './counts.ts';
import { tellingAwards } from './tell-awards.ts';

/** So many earned tiers a member is told of in a calendar month (RECOGNITION.md rule 11): rare things are looked at. */
const toldPerMonth = 2;

interface Waiting {
  readonly member: MemberId;
  readonly badge: BadgeId;
  readonly rule: string;
  readonly have: number;
  readonly tier: number;
}

interface Told {
  readonly member: MemberId;
  readonly badge: BadgeId;
  readonly tier: number;
  /** Nothing more of the badge waits. */
  readonly last: boolean;
}

/** What waits of a badge that is off, or in the hall of fame, is nothing to tell. */
const tellable = 'badges ON badges.id = awards.badge AND badges.active = 1 AND badges.retired IS NULL';

/** Tells members of the tiers that wait, those first that have waited longest, as far as the month goes. */
export function tellDue(sql: Sql, members: Iterable<MemberId>, now: number): void {
  const waiting = sql.all<Waiting>(
    `SELECT awards.member, awards.badge, badges.rule, awards.have, awards.tier
     FROM json_each(?) AS asked CROSS JOIN awards ON awards.member = asked.value AND awards.due IS NOT NULL
     CROSS JOIN ${tellable}
     ORDER BY awards.member, awards.due, badges.place, badges.id`,
    JSON.stringify([...members]),
  );
  if (waiting.length === 0) return;
  const month = monthOf(now, readAllowance(sql));
  const already = toldIn(sql, month, waiting);
  const told = byMember(waiting).flatMap((own) =>
    next(own, toldPerMonth - (already.get(own[0]?.member ?? '') ?? 0)),
  );
  if (told.length > 0) write(sql, told, month, now);
}

/** On the member's own next request: a month that turned told nobody of itself. */
export function tellDueTo(sql: Sql, member: MemberId, now: number): void {
  const waits = sql.all(
    `SELECT 1 FROM awards CROSS JOIN ${tellable}
     WHERE awards.member = ? AND awards.due IS NOT NULL LIMIT 1`,
    member,
  );
  if (waits.length === 0) return;
  const month = monthOf(now, readAllowance(sql));
  if ((toldIn(sql, month, [{ member }]).get(member) ?? 0) >= toldPerMonth) return;
  changing(sql, (take) =>
    tellingAwards({ sql, take, now }, new Set([member]), () => tellDue(sql, [member], now)),
  );
}

function toldIn(sql: Sql, month: string, of: readonly { readonly member: MemberId }[]): Map<string, number> {
  const rows = sql.all<{ member: MemberId; n: number }>(
    `SELECT member, count(*) AS n FROM told_tiers
     WHERE month = ? AND member IN (SELECT value FROM json_each(?)) GROUP BY member`,
    month,
    JSON.stringify([...new Set(of.map(({ member }) => member))]),
  );
  return new Map(rows.map(({ member, n }) => [member, n]));
}

function next(waiting: readonly Waiting[], places: number): Told[] {
  return waiting
    .flatMap(({ member, badge, rule, have, tier }) => {
      const reached = tierOf(ruleOf(rule), have);
      const tiers = Array.from({ length: Math.max(0, reached - tier) }, (_, more) => tier + more + 1);
      return tiers.map((one) => ({ member, badge, tier: one, last: one === reached }));
    })
    .slice(0, Math.max(0, places));
}

function write(sql: Sql, told: readonly Told[], month: string, now: number): void {
  const bound = JSON.stringify(told.map((one) => ({ ...one, last: one.last ? 1 : 0 })));
  sql.all(
    `INSERT INTO told_tiers (member, badge, tier, month, at)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'tier', ?, ? FROM json_each(?)`,
    month,
    now,
    bound,
  );
  sql.all(
    `UPDATE awards SET tier = item.tier, at = ?, due = CASE WHEN item.last = 1 THEN NULL ELSE due END
     FROM (SELECT value ->> 'member' AS member, value ->> 'badge' AS badge, max(value ->> 'tier') AS tier,
         max(value ->> 'last') AS last FROM json_each(?) GROUP BY 1, 2) AS item
     WHERE awards.member = item.member AND awards.badge = item.badge`,
    now,
    bound,
  );
}
