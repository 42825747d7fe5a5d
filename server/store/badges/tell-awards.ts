import type { MemberId } from '../../../shared/contract/ids.ts';
import { badgesWornBy, type Player } from '../badges-worn.ts';
import type { Take } from '../clock.ts';
import { touchMembers } from '../members.ts';
import type { Sql } from '../sql.ts';

/** Where awards are written, and the server's time (milliseconds since 1970). */
export interface Telling {
  readonly sql: Sql;
  readonly take: Take;
  readonly now: number;
}

/**
 * Runs `write`, which changes awards of these members, and lets each hear of her own by a clock value; where other badges
 * are beside a name now, so does everybody who shows it.
 */
export function tellingAwards<T>({ sql, take }: Telling, members: ReadonlySet<MemberId>, write: () => T): T {
  const players = sql.all<Player>(
    'SELECT id, game, worn FROM members WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...members]),
  );
  const before = badgesWornBy(sql, players);
  const result = write();
  const after = badgesWornBy(sql, players);
  tellOwn({ sql, take }, [...members]);
  const changed = players.filter(
    ({ id }) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
  );
  touchMembers(
    sql,
    changed.map(({ id }) => id),
    take(changed.length),
  );
  return result;
}

/** Lets each of these members hear of her own awards, by the clock of growth: both are what only she is told of herself. */
export function tellOwn({ sql, take }: Pick<Telling, 'sql' | 'take'>, members: readonly MemberId[]): void {
  sql.all(
    `INSERT INTO growth (member, people, given_values, departments, clock)
     SELECT value, 0, 0, 0, ? + key FROM json_each(?) WHERE true
     ON CONFLICT (member) DO UPDATE SET clock = excluded.clock`,
    take(members.length),
    JSON.stringify(members),
  );
}
