import type { MemberId, PraiseId } from '../../../shared/contract/ids.ts';
import { unpraisedAfter } from '../../../shared/rules/unpraised.ts';
import { namedIn, namesOf, readMembers } from '../../store/named.ts';
import type { NeighbourRow, PraiseRow, Store } from '../../store/schema.ts';

/** The week of the reader's department, as far as this browser knows it. */
export interface Week {
  /** Newest first. */
  readonly praises: readonly PraiseRow[];
  /** Of everybody who is named in them. */
  readonly names: ReadonlyMap<MemberId, string>;
  /** Those she has read in her queue. */
  readonly seen: ReadonlySet<PraiseId>;
  /** Leaders' lines begun and not sent, by praise. */
  readonly lines: ReadonlyMap<PraiseId, string>;
  /** The praises that those belong to, as far as they are here and may be answered. */
  readonly begun: ReadonlyMap<PraiseId, PraiseRow>;
  /** Changes may have made some of it untrue since it was asked for, and it was forgotten. */
  readonly isTorn: boolean;
  /** Whom she met on pages and who had no open praise for 60 days, nor any of her own: for leaders alone, on this device alone. */
  readonly uncovered: readonly NeighbourRow[];
  /** How many percent of the department are reached; null where that is not told. */
  readonly coverage: number | null;
  /** Flowers of the team's last whole weeks, oldest first, where they decline; for leaders alone. */
  readonly decline: readonly number[] | null;
}

/** `now` in milliseconds since 1970. */
export async function readWeek(store: Store, now: number): Promise<Week> {
  const { praises, week, weekFacts, seen, neighbours, owners, lines, members } = store;
  const tables = [praises, week, weekFacts, seen, neighbours, owners, lines, members];
  return store.transaction('r', tables, async () => {
    const ids = await week.toCollection().primaryKeys();
    const written = await lines.toArray();
    const [rows, begun, read, uncovered, facts] = await Promise.all([
      praises.bulkGet(ids),
      praises.bulkGet(written.map(({ praise }) => praise)),
      seen.bulkGet(ids),
      readUncovered(store, now),
      weekFacts.get('week'),
    ]);
    const open = rows.flatMap((row) => (row && !row.secret ? [row] : []));
    const answered = begun.flatMap((row) => (row?.direction === 'other' ? [row] : []));
    return {
      praises: open.sort((one, other) => other.at - one.at),
      names: namesOf(await readMembers(store, [...open, ...answered].flatMap(namedIn))),
      lines: new Map(written.map(({ praise, words }) => [praise, words])),
      begun: new Map(answered.map((row) => [row.praise, row])),
      isTorn: rows.includes(undefined),
      seen: new Set(read.flatMap((row) => (row ? [row.praise] : []))),
      uncovered: uncovered.sort((one, other) => other.days - one.days),
      coverage: facts?.coverage ?? null,
      decline: facts?.decline ?? null,
    };
  });
}

/**
 * What is between two never tells anybody that somebody was praised; the reader's own does, or the hint would stay for ever
 * beside whoever wishes to be praised so.
 */
async function readUncovered({ neighbours, owners, praises }: Store, now: number): Promise<NeighbourRow[]> {
  const rows = await neighbours.filter(({ reached }) => reached === false).toArray();
  const given = praises.where('[direction+at]').between(['given', now - unpraisedAfter], ['given', Infinity]);
  const reached = new Set((await given.toArray()).flatMap(({ author, receiver }) => [author, receiver]));
  const people = await owners.bulkGet(rows.map(({ persona }) => persona));
  return rows.filter(({ persona }, n) => !reached.has(persona) && !reached.has(people[n]?.member ?? persona));
}
