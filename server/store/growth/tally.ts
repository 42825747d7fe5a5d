import type { MemberId } from '../../../shared/contract/ids.ts';
import type { Merit } from './merits.ts';
import type { Recount } from './weeks.ts';

export interface TieChange {
  readonly member: MemberId;
  readonly counterpart: string;
  twelfths: number;
  given: number;
}

export interface ValueChange {
  readonly member: MemberId;
  readonly value: string;
  given: number;
}

/** Adds up what a change does to ties and to the values given, so that each row is written once. */
export class Tally {
  readonly #ties = new Map<string, TieChange>();
  readonly #values = new Map<string, ValueChange>();

  /** A merit gives way, with all that it weighed and counted. */
  remove(merit: Merit): void {
    this.#weigh(merit, merit.weight, 0);
    this.#tie(merit.giver, merit.counterpart).twelfths -= merit.forGiver;
    if (merit.receiver !== null) this.#tie(merit.receiver, merit.giver).twelfths -= merit.forReceiver;
  }

  /** A merit weighs something else now. */
  reweigh(before: Merit, after: Merit): void {
    this.#weigh(after, before.weight, after.weight);
  }

  recount({ member, counterpart, had, has }: Recount): void {
    this.#tie(member, counterpart).twelfths += has - had;
  }

  ties(): TieChange[] {
    return [...this.#ties.values()].filter(({ twelfths, given }) => twelfths !== 0 || given !== 0);
  }

  values(): ValueChange[] {
    return [...this.#values.values()].filter(({ given }) => given !== 0);
  }

  /**
   * Values and departments are those of all that weighs something, within the week's allowance or beyond: else ten
   * heavy praises without a value would hide a light one with it, and whoever gives to more people could grow less.
   */
  #weigh({ giver, counterpart, value }: Merit, had: number, has: number): void {
    const given = Number(has > 0) - Number(had > 0);
    this.#tie(giver, counterpart).given += given;
    if (value === null) return;
    const key = `${giver} ${value}`;
    const known = this.#values.get(key) ?? { member: giver, value, given: 0 };
    known.given += given;
    this.#values.set(key, known);
  }

  #tie(member: MemberId, counterpart: string): TieChange {
    const key = `${member} ${counterpart}`;
    const known = this.#ties.get(key) ?? { member, counterpart, twelfths: 0, given: 0 };
    this.#ties.set(key, known);
    return known;
  }
}
