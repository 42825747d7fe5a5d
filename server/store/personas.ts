import type { MemberId, PersonaTag } from '../../shared/contract/ids.ts';
import type { PersonaView, Visibility } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

/** Who claimed a persona; null when nobody has (any more). */
export function ownerOf(sql: Sql, persona: PersonaTag): MemberId | null {
  return (
    sql.all<{ member: MemberId | null }>('SELECT member FROM personas WHERE tag = ?', persona)[0]?.member ??
    null
  );
}

export function setOwner(sql: Sql, persona: PersonaTag, member: MemberId, clock: number): void {
  sql.all(
    `INSERT INTO personas (tag, member, clock) VALUES (?, ?, ?)
     ON CONFLICT (tag) DO UPDATE SET member = excluded.member, wish = NULL, clock = excluded.clock`,
    persona,
    member,
    clock,
  );
}

/** Nobody's from now on; what its member wishes for praise of it stays. */
export function letGo(sql: Sql, persona: PersonaTag, clock: number): void {
  sql.all(
    `UPDATE personas SET wish = (SELECT wish FROM members WHERE members.id = personas.member), member = NULL, clock = ?
     WHERE tag = ?`,
    clock,
    persona,
  );
}

/**
 * What is wished for praise of an account: by its member, or by who let it go until somebody claims it, since what was
 * between two must not come into the open by her leaving. Null where nobody ever said.
 */
export function wishFor(sql: Sql, persona: PersonaTag): Visibility | null {
  return (
    sql.all<{ wish: Visibility | null }>(
      `SELECT coalesce(members.wish, personas.wish) AS wish
       FROM personas LEFT JOIN members ON members.id = personas.member WHERE personas.tag = ?`,
      persona,
    )[0]?.wish ?? null
  );
}

/** Where the member works whose account is that of an expression's tag. */
export const departmentOfOwner = (persona: string) =>
  `(SELECT members.department FROM personas JOIN members ON members.id = personas.member WHERE personas.tag = ${persona})`;

export function personasOf(sql: Sql, member: MemberId): PersonaTag[] {
  return sql
    .all<{ tag: PersonaTag }>('SELECT tag FROM personas WHERE member = ? ORDER BY clock', member)
    .map((row) => row.tag);
}

/** Those of the personas asked about that somebody has claimed, or let go with a wish that stays. */
export function knownPersonas(sql: Sql, tags: readonly PersonaTag[]): PersonaView[] {
  if (tags.length === 0) return [];
  return sql.all<PersonaView>(
    `SELECT tag AS persona, member, wish FROM personas
     WHERE tag IN (SELECT value FROM json_each(?)) AND (member IS NOT NULL OR wish IS NOT NULL)`,
    JSON.stringify(tags),
  );
}

export function personasChangedIn(sql: Sql, since: number, upTo: number): PersonaView[] {
  return sql.all<PersonaView>(
    'SELECT tag AS persona, member, wish FROM personas WHERE clock > ? AND clock <= ? ORDER BY clock',
    since,
    upTo,
  );
}
