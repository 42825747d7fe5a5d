import { BADGES_WORN, type WornBadge } from '../../shared/contract/badge.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import type { Sql } from './sql.ts';

/** A member as far as it decides what is beside her name. */
export interface Player {
  readonly id: MemberId;
  /** 0: she does without the game layer. */
  readonly game: 0 | 1;
  /** JSON of the badges she chose; null: the newest. */
  readonly worn: string | null;
}

/**
 * What is beside each name: what she chose of what everybody may know that she has, else the newest of it. Members with
 * nothing there are left out.
 */
export function badgesWornBy(sql: Sql, players: readonly Player[]): Map<MemberId, WornBadge[]> {
  const playing = players.filter(({ game }) => game === 1).map(({ id, worn }) => ({ id, worn }));
  const worn = new Map<MemberId, WornBadge[]>();
  if (playing.length === 0) return worn;
  const rows = sql.all<WornBadge & { member: MemberId }>(
    `SELECT awards.member, awards.badge, awards.tier
     FROM json_each(?) AS player
     CROSS JOIN json_each(coalesce(player.value ->> 'worn', (SELECT json_group_array(badge) FROM (
       SELECT badge FROM awards AS own WHERE own.member = player.value ->> 'id' AND own.tier > 0
       ORDER BY own.at DESC, own.badge LIMIT ${BADGES_WORN})))) AS chosen
     CROSS JOIN awards ON awards.member = player.value ->> 'id' AND awards.badge = chosen.value
     WHERE awards.tier > 0 ORDER BY player.key, chosen.key`,
    JSON.stringify(playing),
  );
  for (const { member, badge, tier } of rows)
    worn.set(member, [...(worn.get(member) ?? []), { badge, tier }]);
  return worn;
}
