import { Dexie } from 'dexie';
import type { BadgeId, MemberId } from '../../../shared/contract/ids.ts';
import { namesOf, readMembers } from '../../store/named.ts';
import type { PraiseRow, Store } from '../../store/schema.ts';

/** The praises behind badges, as far as this browser has them, newest first. */
export interface Stories {
  /** Those that gave the reader the badge. */
  readonly received: ReadonlyMap<BadgeId, readonly PraiseRow[]>;
  /** Those by which she gave it. */
  readonly given: ReadonlyMap<BadgeId, readonly PraiseRow[]>;
  /** Of the givers. */
  readonly names: ReadonlyMap<MemberId, string>;
}

export async function readStories(store: Store): Promise<Stories> {
  return store.transaction('r', [store.praises, store.members], async () => {
    // null is no key: rows without a badge are not read
    const rows = await store.praises.where('badge').above(Dexie.minKey).toArray();
    rows.sort((one, other) => other.at - one.at);
    const members = await readMembers(
      store,
      rows.map(({ giver }) => giver),
    );
    return {
      received: byBadge(rows, 'received'),
      given: byBadge(rows, 'given'),
      names: namesOf(members),
    };
  });
}

function byBadge(
  rows: readonly PraiseRow[],
  direction: PraiseRow['direction'],
): ReadonlyMap<BadgeId, readonly PraiseRow[]> {
  const praises = new Map<BadgeId, PraiseRow[]>();
  for (const row of rows)
    if (row.direction === direction && row.badge !== null)
      praises.set(row.badge, [...(praises.get(row.badge) ?? []), row]);
  return praises;
}
