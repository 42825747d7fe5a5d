import type { BadgeId, MemberId } from '../../shared/contract/ids.ts';
import type { OwnView, Preferences, Visibility } from '../../shared/contract/views.ts';
import { awardsOf } from './awards.ts';
import { readGrowth } from './growth.ts';
import type { Sql } from './sql.ts';
import { wornOf } from './worn.ts';

/** What only the member herself is told of herself. */
export function ownView(sql: Sql, member: MemberId): OwnView {
  const [row] = sql.all<OwnRow>(
    'SELECT wish, animation, levels, game, called, worn FROM members WHERE id = ?',
    member,
  );
  return {
    preferences: row ? preferencesOf(row) : null,
    growth: readGrowth(sql, member),
    ...awardsOf(sql, member),
    worn: row?.worn ? wornOf(row.worn) : null,
  };
}

interface OwnRow {
  readonly wish: Visibility | null;
  readonly animation: 0 | 1;
  readonly levels: 0 | 1;
  readonly game: 0 | 1;
  readonly called: string | null;
  readonly worn: string | null;
}

function preferencesOf({ wish, animation, levels, game, called }: OwnRow): Preferences | null {
  if (wish === null) return null;
  return { wish, animation: animation === 1, levels: levels === 1, game: game === 1, called };
}

/** The same where something of it, or the team's badges, changed in (since, upTo], else null. A new device is told in any case. */
export function ownChangedIn(sql: Sql, member: MemberId, since: number, upTo: number): OwnView | null {
  const changed = sql.all(
    `SELECT 1 FROM members WHERE id = ?1 AND clock > ?2 AND clock <= ?3
     UNION ALL SELECT 1 FROM growth WHERE member = ?1 AND clock > ?2 AND clock <= ?3
     UNION ALL SELECT 1 FROM team WHERE changed > ?2 AND changed <= ?3`,
    member,
    since,
    upTo,
  );
  return changed.length > 0 ? ownView(sql, member) : null;
}

/** What a member wishes for praise of her; `team` until she chose. */
export function wishOf(sql: Sql, member: MemberId): Visibility {
  return (
    sql.all<{ wish: Visibility | null }>('SELECT wish FROM members WHERE id = ?', member)[0]?.wish ?? 'team'
  );
}

export function setWorn(sql: Sql, member: MemberId, badges: readonly BadgeId[] | null, clock: number): void {
  const worn = badges && JSON.stringify(badges);
  sql.all('UPDATE members SET worn = ?, clock = ? WHERE id = ?', worn, clock, member);
}

export function setPreferences(
  sql: Sql,
  member: MemberId,
  { wish, animation, levels, game, called }: Preferences,
  clock: number,
): void {
  sql.all(
    'UPDATE members SET wish = ?, animation = ?, levels = ?, game = ?, called = ?, clock = ? WHERE id = ?',
    wish,
    animation ? 1 : 0,
    levels ? 1 : 0,
    game ? 1 : 0,
    called,
    clock,
    member,
  );
}
