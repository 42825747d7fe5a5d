import { Dexie } from 'dexie';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import type { PraiseRow, Store } from '../../store/schema.ts';

/** The praises behind badges, as far as this browser has them, newest first. */
export interface Stories {
  /** Those that gave the reader the badge. */
  readonly received: ReadonlyMap<BadgeId, readonly PraiseRow[]>;
  /** Those by which she gave it. */
  readonly given: ReadonlyMap<BadgeId, readonly PraiseRow[]>;
}

export async function readStories({ praises }: Store): Promise<Stories> {
  const rows = await praises.where('badge').above(Dexie.minKey).toArray(); // null is no key: rows without one are not read
  rows.sort((one, other) => other.at - one.at);
  const of = (direction: PraiseRow['direction']) => {
    const byBadge = new Map<BadgeId, PraiseRow[]>();
    for (const row of rows)
      if (row.direction === direction && row.badge !== null)
        byBadge.set(row.badge, [...(byBadge.get(row.badge) ?? []), row]);
    return byBadge;
  };
  return { received: of('received'), given: of('given') };
}
