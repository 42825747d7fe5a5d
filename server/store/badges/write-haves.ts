import type { BadgeId, MemberId } from '../../../shared/contract/ids.ts';
import { tierOf } from '../../domain/tiers.ts';
import type { Sql } from '../sql.ts';
import { keyOfHolding } from './counts.ts';
import type { Earnable } from './rules.ts';
import type { Have } from './spans.ts';

interface Known {
  readonly member: MemberId;
  readonly badge: BadgeId;
  readonly due: number | null;
  /** The highest tier that she was ever told of. */
  readonly told: number;
}

/**
 * Writes what members have of earned badges. A tier that is no longer reached is lost; one that comes back is there at
 * once, since it is no new one; one never told of waits from now on for `tellDue`.
 */
export function writeHaves(
  sql: Sql,
  haves: readonly Have[],
  earnables: readonly Earnable[],
  now: number,
): void {
  const known = knownOf(sql, haves);
  const rules = new Map(earnables.map(({ badge, rule }) => [badge, rule]));
  const rows = haves.flatMap(({ member, badge, have }) => {
    const rule = rules.get(badge);
    if (!rule) return [];
    const { due, told } = known.get(keyOfHolding({ member, badge })) ?? { due: null, told: 0 };
    const reached = tierOf(rule, have);
    return [
      { member, badge, have, tier: Math.min(reached, told), due: reached > told ? (due ?? now) : null },
    ];
  });
  const bound = JSON.stringify(rows);
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
  const rows = sql.all<Known>(
    `SELECT value ->> 'member' AS member, value ->> 'badge' AS badge,
       (SELECT due FROM awards WHERE awards.member = value ->> 'member' AND awards.badge = value ->> 'badge') AS due,
       coalesce((SELECT max(tier) FROM told_tiers WHERE told_tiers.member = value ->> 'member'
         AND told_tiers.badge = value ->> 'badge'), 0) AS told
     FROM json_each(?)`,
    JSON.stringify(haves),
  );
  return new Map(rows.map((row) => [keyOfHolding(row), row]));
}
