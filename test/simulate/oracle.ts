import type { Growth } from '../../shared/contract/views.ts';
import type { Believed, Worker } from './company.ts';
import { BEGIN, DAY } from './year.ts';

/** RECOGNITION.md rules 5, 7, 8 and 9 once more, written as slowly and plainly as can be, to hold the server against. */
const base = { full: 12, short: 8, none: 4 } as const;
const share = [1, 2, 4] as const;

interface Weighed {
  readonly praise: Believed;
  readonly weight: number;
}

/** Every member's growth from all that stands. `claimed` are those who have told the team of their account. */
export function growthOfAll(
  workers: readonly Worker[],
  praises: readonly Believed[],
  claimed: ReadonlySet<Worker>,
): Map<Worker, Omit<Growth, 'crossing'>> {
  const weighed = weigh(praises.filter(({ stands }) => stands));
  const events = new Map<Worker, Weighed[]>(workers.map((worker) => [worker, []]));
  for (const one of weighed) {
    events.get(one.praise.giver)?.push(one);
    if (claimed.has(one.praise.author)) events.get(one.praise.author)?.push(one);
  }
  // An account that nobody claimed is a person of its own: that it is a member's, nobody has said.
  const counterpart = (me: Worker, { giver, author }: Believed) =>
    giver !== me ? giver.id : claimed.has(author) ? author.id : author.persona;
  return new Map(
    workers.map((worker) => [worker, growthOf(worker, events.get(worker) ?? [], counterpart, claimed)]),
  );
}

function weigh(praises: readonly Believed[]): Weighed[] {
  const pairs = new Map<string, Believed[]>();
  for (const praise of praises) {
    const pair = `${praise.giver.id} ${praise.author.id}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), praise]);
  }
  return [...pairs.values()].flatMap((pair) => {
    const inOrder = pair.toSorted(byTime);
    return inOrder.map((praise, index) => {
      const before = inOrder.slice(0, index).filter(({ at }) => at > praise.at - 28 * DAY).length;
      const part = share[before];
      return { praise, weight: part === undefined ? 0 : base[praise.said] / part };
    });
  });
}

function growthOf(
  worker: Worker,
  events: readonly Weighed[],
  counterpart: (me: Worker, praise: Believed) => string,
  claimed: ReadonlySet<Worker>,
) {
  const weeks = new Map<number, Weighed[]>();
  for (const event of events) {
    const week = Math.floor((event.praise.at - BEGIN) / (7 * DAY));
    weeks.set(week, [...(weeks.get(week) ?? []), event]);
  }
  const people = new Map<string, number>();
  const lived = events.filter(({ praise, weight }) => praise.giver === worker && weight > 0);
  const values = new Set(lived.flatMap(({ praise }) => praise.value ?? []));
  const departments = new Set(
    lived.flatMap(({ praise: { author } }) => (claimed.has(author) ? author.department : [])),
  );
  departments.delete(worker.department);
  for (const week of weeks.values()) {
    const gave = ({ praise }: Weighed) => Number(praise.giver === worker);
    const heaviest = week.toSorted(
      (a, b) => b.weight - a.weight || gave(b) - gave(a) || byTime(a.praise, b.praise),
    );
    for (const { praise, weight } of heaviest.slice(0, worker.leads ? 20 : 10)) {
      const other = counterpart(worker, praise);
      people.set(other, Math.min(12, (people.get(other) ?? 0) + weight));
    }
  }
  return {
    people: [...people.values()].reduce((sum, one) => sum + one, 0),
    values: values.size,
    departments: departments.size,
  };
}

function byTime(a: Believed, b: Believed): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
