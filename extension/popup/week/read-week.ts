import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { NeighbourRow, PraiseRow, Store } from '../../store/schema.ts';

/** The week of the reader's department, as far as this browser knows it. */
export interface Week {
  /** Newest first. */
  readonly praises: readonly PraiseRow[];
  /** Those she has read in her queue. */
  readonly seen: ReadonlySet<PraiseId>;
  /** Leaders' lines begun and not sent, by praise. */
  readonly lines: ReadonlyMap<PraiseId, string>;
  /** The praises that those belong to, as far as they are here and may be answered. */
  readonly begun: ReadonlyMap<PraiseId, PraiseRow>;
  /** Changes may have made some of it untrue since it was asked for, and it was forgotten. */
  readonly isTorn: boolean;
  /** Whom she met on pages and who had no open praise for 60 days: for leaders alone, on this device alone. */
  readonly uncovered: readonly NeighbourRow[];
}

export async function readWeek(store: Store): Promise<Week> {
  const { praises, week, seen, neighbours, lines } = store;
  return store.transaction('r', [praises, week, seen, neighbours, lines], async () => {
    const ids = await week.toCollection().primaryKeys();
    const written = await lines.toArray();
    const [rows, begun, read, uncovered] = await Promise.all([
      praises.bulkGet(ids),
      praises.bulkGet(written.map(({ praise }) => praise)),
      seen.bulkGet(ids),
      neighbours.filter(({ reached }) => reached === false).toArray(),
    ]);
    return {
      praises: rows
        .flatMap((row) => (row && !row.secret ? [row] : []))
        .sort((one, other) => other.at - one.at),
      lines: new Map(written.map(({ praise, words }) => [praise, words])),
      begun: new Map(begun.flatMap((row) => (row?.direction === 'other' ? [[row.praise, row]] : []))),
      isTorn: rows.includes(undefined),
      seen: new Set(read.flatMap((row) => (row ? [row.praise] : []))),
      uncovered: uncovered.sort((one, other) => other.days - one.days),
    };
  });
}
