import type { Said } from '../../shared/contract/sealed.ts';
import type { Growth } from '../../shared/contract/views.ts';
import { weekOf } from '../../shared/rules/week.ts';

/** A standing praise. `receiver` is null while nobody claimed the author. */
export interface Fact {
  readonly id: string;
  readonly giver: string;
  readonly author: string;
  readonly receiver: string | null;
  readonly post: string;
  readonly value: string | null;
  readonly said: Said;
  readonly at: number;
}

const day = 86_400_000;
const inWeek = { start: 1, zone: 'Asia/Tokyo' };

/** RECOGNITION.md rules 5, 7, 8 and 9 from the set of standing praises, as plainly as can be and with no regard to cost. */
export function growthOf(facts: readonly Fact[], member: string, allowance = 10): Growth {
  const counted = countedOf(facts, member, allowance);
  const ties = new Map<string, number>();
  for (const fact of facts) {
    const counterpart = fact.giver === member ? (fact.receiver ?? fact.author) : fact.giver;
    ties.set(counterpart, (ties.get(counterpart) ?? 0) + (counted.get(fact.id) ?? 0));
  }
  const given = facts.filter((fact) => fact.giver === member && weightOf(facts, fact) > 0);
  const values = new Set(given.flatMap(({ value }) => value ?? []));
  return {
    people: [...ties.values()].reduce((sum, tie) => sum + Math.min(12, tie), 0),
    values: values.size,
    departments: 0,
    crossing: false,
  };
}

/** What each praise that a member takes part in counts in her week, in twelfths. */
export function countedOf(facts: readonly Fact[], member: string, allowance = 10): Map<string, number> {
  const weights = new Map(facts.map((fact) => [fact.id, weightOf(facts, fact)]));
  const weight = (fact: Fact) => weights.get(fact.id) ?? 0;
  const gave = (fact: Fact) => Number(fact.giver === member);
  const goesBefore = (one: Fact, other: Fact) => {
    if (weight(one) !== weight(other)) return weight(one) > weight(other);
    return gave(one) === gave(other) ? isBefore(one, other) : gave(one) > gave(other);
  };
  const taken = facts.filter((fact) => fact.giver === member || fact.receiver === member);
  return new Map(
    taken.map((fact) => {
      const sameWeek = taken.filter((other) => weekOf(other.at, inWeek) === weekOf(fact.at, inWeek));
      const isCounted = sameWeek.filter((other) => goesBefore(other, fact)).length < allowance;
      return [fact.id, isCounted ? weight(fact) : 0];
    }),
  );
}

function weightOf(facts: readonly Fact[], fact: Fact): number {
  const to = fact.receiver ?? fact.author;
  const before = facts.filter((other) => isBefore(other, fact));
  const isReturn = before.some(
    (other) =>
      other.post === fact.post &&
      other.giver === to &&
      other.receiver === fact.giver &&
      fact.at - other.at <= 3 * day,
  );
  if (isReturn) return 0;
  const earlier = before.filter(
    (other) =>
      other.giver === fact.giver && (other.receiver ?? other.author) === to && other.at > fact.at - 28 * day,
  );
  const base = { full: 12, short: 8, none: 4 }[fact.said];
  return [base, base / 2, base / 4][earlier.length] ?? 0;
}

function isBefore(one: Fact, other: Fact): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}
