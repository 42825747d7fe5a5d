import type { MemberId, PersonaTag } from '../../shared/contract/ids.ts';
import type { PersonaView } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

/** Who claimed a persona; null when nobody has (any more). */
export function ownerOf(sql: Sql, persona: PersonaTag): MemberId | null {
  return (
    sql.all<{ member: MemberId | null }>('SELECT member FROM personas WHERE tag = ?', persona)[0]?.member ??
    null
  );
}

export function setOwner(sql: Sql, persona: PersonaTag, member: MemberId | null, clock: number): void {
  sql.all(
    `INSERT INTO personas (tag, member, clock) VALUES (?, ?, ?)
     ON CONFLICT (tag) DO UPDATE SET member = excluded.member, clock = excluded.clock`,
    persona,
    member,
    clock,
  );
}

export function personasOf(sql: Sql, member: MemberId): PersonaTag[] {
  return sql
    .all<{ tag: PersonaTag }>('SELECT tag FROM personas WHERE member = ? ORDER BY clock', member)
    .map((row) => row.tag);
}

/** The personas asked about that somebody has claimed. */
export function claimedPersonas(sql: Sql, tags: readonly PersonaTag[]): PersonaView[] {
  if (tags.length === 0) return [];
  return sql.all<PersonaView>(
    'SELECT tag AS persona, member FROM personas WHERE tag IN (SELECT value FROM json_each(?)) AND member IS NOT NULL',
    JSON.stringify(tags),
  );
}

export function personasChangedIn(sql: Sql, since: number, upTo: number): PersonaView[] {
  return sql.all<PersonaView>(
    'SELECT tag AS persona, member FROM personas WHERE clock > ? AND clock <= ? ORDER BY clock',
    since,
    upTo,
  );
}
