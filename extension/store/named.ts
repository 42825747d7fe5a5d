import type { MemberId } from '../../shared/contract/ids.ts';
import type { MemberRow, PraiseRow, Store } from './schema.ts';

/** Whom a praise names: giver, receiver, and the leaders with a line. */
export function namedIn({ giver, receiver, cosigns }: PraiseRow): MemberId[] {
  return [giver, ...(receiver ? [receiver] : []), ...cosigns.map(({ member }) => member)];
}

/** Of these, the ones that are known here. A store holds a company of thousands, and a screen names a few of them. */
export async function readMembers({ members }: Store, ids: readonly MemberId[]): Promise<MemberRow[]> {
  const rows = await members.bulkGet([...new Set(ids)]);
  return rows.flatMap((row) => (row ? [row] : []));
}

/** How they would like to be written. */
export function namesOf(members: readonly MemberRow[]): ReadonlyMap<MemberId, string> {
  return new Map(members.map((member) => [member.id, nameOf(member)]));
}

/** How a member would like to be written. */
export function nameOf({ called, name }: Pick<MemberRow, 'called' | 'name'>): string {
  return called ?? name;
}
