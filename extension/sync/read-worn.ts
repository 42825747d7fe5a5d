import type { WornBadge } from '../../shared/contract/badge.ts';
import type { PersonaTag } from '../../shared/contract/ids.ts';
import type { Store } from '../store/schema.ts';

/** Whether this browser's member sees badges beside names: the team has some, and she plays the game. */
export async function seesBadges({ team, own }: Store): Promise<boolean> {
  const [row, me] = await Promise.all([team.get('team'), own.get('me')]);
  return (row?.badges.length ?? 0) > 0 && (me?.preferences?.game ?? true);
}

/** What is beside the names of accounts, in the order asked, as far as this browser knows. */
export async function readWorn(
  store: Store,
  personas: readonly PersonaTag[],
): Promise<(readonly WornBadge[])[]> {
  const owners = await store.owners.bulkGet([...personas]);
  const ids = owners.flatMap((owner) => owner?.member ?? []);
  const members = await store.members.bulkGet([...new Set(ids)]);
  const worn = new Map(members.flatMap((member) => (member ? [[member.id, member.badges] as const] : [])));
  return owners.map((owner) => (owner?.member && worn.get(owner.member)) || []);
}
