import type { MemberId, PersonaTag } from '../../shared/contract/ids.ts';
import { memberNamedBy, memberPersona } from '../../shared/target/member-persona.ts';
import { changing } from './clock.ts';
import { letGo, setOwner } from './personas.ts';
import type { Sql } from './sql.ts';

/** Of a row that nobody need be told of: who knows the member knows the account (`memberPersona`). */
const untold = 0;

/** Makes a new member the owner of the account that she is in the team itself. */
export function giveMemberPersona(sql: Sql, member: MemberId): void {
  setOwner(sql, memberPersona(member), member, untold);
}

/** The account is what somebody else is in the team, also after she left: nobody can claim it. */
export function isAnothers(sql: Sql, persona: PersonaTag, member: MemberId): boolean {
  const named = memberNamedBy(persona);
  if (named === null || named === member) return false;
  return sql.all('SELECT 1 FROM members WHERE id = ?', named).length > 0;
}

/**
 * The same for everybody of a database from before there were such accounts. Who has left, and cannot come back as the
 * member she was, has let hers go like any other: that is told. A new database has no team yet.
 */
export function giveEarlierMemberPersonas(sql: Sql): void {
  if (sql.all('SELECT 1 FROM team').length === 0) return;
  const members = sql.all<{ id: MemberId; gone: 0 | 1 }>(
    `SELECT id, NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.member = members.id AND revoked IS NULL) AS gone
     FROM members`,
  );
  changing(sql, (take) => {
    for (const { id, gone } of members) {
      giveMemberPersona(sql, id);
      if (gone === 1) letGo(sql, memberPersona(id), take());
    }
  });
}
