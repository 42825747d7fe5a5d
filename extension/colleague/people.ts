import type { MemberId } from '../../shared/contract/ids.ts';
import { memberPersona } from '../../shared/target/member-persona.ts';
import { newestPraises } from '../store/newest-praises.ts';
import type { MemberRow, SessionRow, Store, TeamRow } from '../store/schema.ts';

/** Whom one can praise by name. Every browser follows the whole team, so that this needs no network and asks nobody. */
export interface People {
  readonly session: Pick<SessionRow, 'member' | 'state'> | null;
  readonly team: TeamRow | null;
  /** Without the reader, and without those who have left. */
  readonly members: readonly MemberRow[];
  /** Those whom she praised or was praised by, the last first. */
  readonly lately: readonly MemberId[];
}

/** Praises that are looked through for people. */
const lookedThrough = 40;

export async function readPeople(store: Store): Promise<People> {
  const tables = [store.session, store.team, store.members, store.owners, store.praises];
  return store.transaction('r', tables, async () => {
    const [session, team, all, given, received] = await Promise.all([
      store.session.get('me'),
      store.team.get('team'),
      store.members.toArray(),
      newestPraises(store, 'given').limit(lookedThrough).toArray(),
      newestPraises(store, 'received').limit(lookedThrough).toArray(),
    ]);
    // Who leaves lets go of the account that she was in the team.
    const owners = await store.owners.bulkGet(all.map(({ id }) => memberPersona(id)));
    const hasLeft = new Set(all.filter((_, at) => owners[at]?.member === null).map(({ id }) => id));
    const members = all.filter(({ id }) => id !== session?.member && !hasLeft.has(id));
    const met = [...given, ...received]
      .toSorted((one, other) => other.at - one.at)
      .flatMap(({ direction, giver, receiver }) => (direction === 'given' ? (receiver ?? []) : giver));
    const known = new Set(members.map(({ id }) => id));
    return {
      session: session ? { member: session.member, state: session.state } : null,
      team: team ?? null,
      members,
      lately: [...new Set(met)].filter((id) => known.has(id)),
    };
  });
}
