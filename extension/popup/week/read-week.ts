import type { MemberId, PraiseId } from '../../../shared/contract/ids.ts';
import type { NeighbourRow, PraiseRow, Store } from '../../store/schema.ts';
import { namedIn, namesOf, readMembers } from '../named.ts';

/** The week of the reader's department, as far as this browser knows it. */
export interface Week {
  /** Newest first. */
  readonly praises: readonly PraiseRow[];
  /** Of everybody who is named in them. */
  readonly names: ReadonlyMap<MemberId, string>;
  /** Those she has read in her queue. */
  readonly seen: ReadonlySet<PraiseId>;
  /** Who works beside her and had no open praise for 60 days: for leaders alone, on this device alone. */
  readonly uncovered: readonly NeighbourRow[];
  /** How many percent of the department are reached; null where that is not told. */
  readonly coverage: number | null;
  /** Flowers of the team's last whole weeks, oldest first, where they decline; for leaders alone. */
  readonly decline: readonly number[] | null;
}

export async function readWeek(store: Store): Promise<Week> {
  const { praises, week, weekFacts, seen, neighbours, members } = store;
  return store.transaction('r', [praises, week, weekFacts, seen, neighbours, members], async () => {
    const ids = await week.toCollection().primaryKeys();
    const [rows, read, uncovered, facts] = await Promise.all([
      praises.bulkGet(ids),
      seen.bulkGet(ids),
      neighbours.filter(({ reached }) => reached === false).toArray(),
      weekFacts.get('week'),
    ]);
    const open = rows.flatMap((row) => (row && !row.secret ? [row] : []));
    return {
      praises: open.sort((one, other) => other.at - one.at),
      names: namesOf(await readMembers(store, open.flatMap(namedIn))),
      seen: new Set(read.flatMap((row) => (row ? [row.praise] : []))),
      uncovered: uncovered.sort((one, other) => other.days - one.days),
      coverage: facts?.coverage ?? null,
      decline: facts?.decline ?? null,
    };
  });
}
