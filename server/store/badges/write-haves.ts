import type { MemberId } from '../../../shared/contract/ids.ts';
import { tierOf } from '../../domain/tiers.ts';
import type { Sql } from '../sql.ts';
import { type Holding, keyOfHolding } from './counts.ts';
import type { Earnable } from './rules.ts';
import type { Have } from './spans.ts';
import { type Telling, tellingAwards, tellOwn } from './tell-awards.ts';
import { tellDue } from './tell-due.ts';

interface Known extends Holding {
  /** The tier that everybody is told of. */
  readonly tier: number;
  readonly due: number | null;
  /** The highest tier that she was ever told of. */
  readonly told: number;
}

interface Row extends Have {
  readonly tier: number;
  readonly due: number | null;
  /** Something besides how far she is on the way is another now. */
  readonly turns: boolean;
}

/**
 * Writes what members have of earned badges and lets them hear of it. A tier that is no longer reached is lost; one that
 * comes back is there at once, since it is no new one; one never told of waits until the month has room for it.
 */
export function writeHaves(telling: Telling, haves: readonly Have[], earnables: readonly Earnable[]): void {
  const { sql, now } = telling;
  const rows = rowsOf(sql, haves, earnables, now);
  const members = new Set(rows.map(({ member }) => member));
  if (!rows.some(({ turns }) => turns)) {
    write(sql, rows);
    tellOwn(telling, [...members]);
    return;
  }
  tellingAwards(telling, members, () => {
    write(sql, rows);
    tellDue(sql, members, now);
  });
}

function rowsOf(sql: Sql, haves: readonly Have[], earnables: readonly Earnable[], now: number): Row[] {
  const known = knownOf(sql, haves);
  const rules = new Map(earnables.map(({ badge, rule }) => [badge, rule]));
  return haves.flatMap(({ member, badge, have }) => {
    const rule = rules.get(badge);
    if (!rule) return [];
    const before = known.get(keyOfHolding({ member, badge }));
    const told = before?.told ?? 0;
    const reached = tierOf(rule, have);
    const tier = Math.min(reached, told);
    const due = reached > told ? (before?.due ?? now) : null;
    const turns = tier !== (before?.tier ?? 0) || due !== (before?.due ?? null);
    return [{ member, badge, have, tier, due, turns }];
  });
}

function write(sql: Sql, rows: readonly Row[]): void {
  const bound = JSON.stringify(rows.map(({ turns: _, ...row }) => row));
  sql.all(
    `INSERT INTO awards (member, badge, have, hidden, tier, at, due)
     SELECT value ->> 'member', value ->> 'badge', value ->> 'have', 0, value ->> 'tier',
       (SELECT at FROM told_tiers WHERE told_tiers.member = value ->> 'member'
         AND told_tiers.badge = value ->> 'badge' AND told_tiers.tier = value ->> 'tier'), value ->> 'due'
     FROM json_each(?) WHERE true
     ON CONFLICT (member, badge) DO UPDATE SET have = excluded.have, tier = excluded.tier, at = excluded.at,
       due = excluded.due`,
    bound,
  );
  if (rows.some(({ have }) => have === 0))
    sql.all(
      `DELETE FROM awards WHERE have = 0 AND hidden = 0 AND (member, badge) IN
         (SELECT value ->> 'member', value ->> 'badge' FROM json_each(?))`,
      bound,
    );
}

function knownOf(sql: Sql, haves: readonly Have[]): Map<string, Known> {
  const rows = sql.all<Known & { member: MemberId }>(
    `SELECT asked.value ->> 'member' AS member, asked.value ->> 'badge' AS badge, coalesce(awards.tier, 0) AS tier,
       awards.due, coalesce((SELECT max(tier) FROM told_tiers WHERE told_tiers.member = asked.value ->> 'member'
         AND told_tiers.badge = asked.value ->> 'badge'), 0) AS told
     FROM json_each(?) AS asked LEFT JOIN awards ON awards.member = asked.value ->> 'member'
       AND awards.badge = asked.value ->> 'badge'`,
    JSON.stringify(haves),
  );
  return new Map(rows.map((row) => [keyOfHolding(row), row]));
}
