import type { CreateTeamResponse } from '../../shared/contract/join.ts';
import { builtInBadges } from '../domain/built-in-badges.ts';
import type { CheckedTeam } from '../domain/checked-team.ts';
import { adminInviteLife, memberInviteLife } from '../domain/lifetimes.ts';
import { hashSecret, newSecret } from '../domain/secret.ts';
import { putBadges } from './badges.ts';
import { addInvite } from './invites.ts';
import { migrate } from './migrate.ts';
import type { Sql } from './sql.ts';

/** True when a team was opened here; asks without writing, so that asking about no team leaves no trace. */
export function holdsTeam(sql: Sql): boolean {
  return sql.all("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'team'").length > 0;
}

/**
 * Opens a team in an empty database and gives its two invites in clear, the only time they exist so.
 * Gives null where there is a team already.
 */
export async function createTeam(
  sql: Sql,
  team: CheckedTeam,
  now: number,
): Promise<CreateTeamResponse | null> {
  const admin = newSecret();
  const member = newSecret();
  const [adminHash, memberHash] = await Promise.all([hashSecret(admin), hashSecret(member)]);
  const isNew = sql.tx(() => {
    if (holdsTeam(sql)) return false;
    migrate(sql, now);
    sql.all(
      `INSERT INTO team (one, id, name, purpose, locale, key_check, created, changed, clock)
       VALUES (1, ?, ?, ?, ?, ?, ?, 1, 1)`,
      team.id,
      team.name,
      team.purpose,
      team.locale,
      team.keyCheck,
      now,
    );
    for (const [place, value] of team.values.entries())
      sql.all(
        'INSERT INTO team_values (id, place, ja, en, colour, example) VALUES (?, ?, ?, ?, ?, ?)',
        value.id,
        place,
        value.ja,
        value.en,
        value.colour,
        value.example ?? null,
      );
    putBadges(sql, builtInBadges(team.values.length));
    addInvite(sql, {
      hash: adminHash,
      role: 'admin',
      usesLeft: 1,
      created: now,
      expires: now + adminInviteLife,
    });
    addInvite(sql, {
      hash: memberHash,
      role: 'member',
      usesLeft: null,
      created: now,
      expires: now + memberInviteLife,
    });
    return true;
  });
  return isNew ? { team: team.id, invites: { admin, member } } : null;
}
