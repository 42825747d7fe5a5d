import type { Said } from '../contract/sealed.ts';
import type { Worth } from '../contract/views.ts';

/** All weights are twelfths, so that thirds, halves and quarters stay integers. */
const bases: Record<Said, number> = { full: 12, short: 8, none: 4 };
const divisors = [1, 2, 4] as const;

/** Earlier praises of the same pair at least so long ago no longer make a praise weigh less (RECOGNITION.md rule 8). */
export const againWithin = 28 * 86_400_000;
/** A praise for a praise of the same post up to so long after it weighs nothing (rule 8). */
export const returnWithin = 72 * 3_600_000;

/** What a praise weighs by its words alone, in twelfths (rule 5). */
export function baseOf(said: Said): number {
  return bases[said];
}

/** The k-th praise of one person by another within 28 days weighs 1, ½, ¼, 0 (rule 8). `earlier` is k, from 0. */
export function againOf(base: number, earlier: number): number {
  const divisor = divisors[earlier];
  return divisor === undefined ? 0 : base / divisor;
}

/** What was left of a praise's weight, in twelfths, as each rule took its part, in this order. */
export interface Weighed {
  readonly base: number;
  readonly again: number;
  /** After the rule of returns: what it weighs for both sides. */
  readonly weight: number;
  /** After the giver's week. */
  readonly counted: number;
}

/** What a praise is worth to its giver, and which rule took most of the twelve; of equals the earlier one. */
export function worthOfWeighed({ base, again, weight, counted }: Weighed): Worth {
  const taken = [
    { less: base === bases.none ? ('bare' as const) : ('short' as const), by: 12 - base },
    { less: 'again' as const, by: base - again },
    { less: 'return' as const, by: again - weight },
    { less: 'week' as const, by: weight - counted },
  ];
  const most = taken.reduce((one, other) => (other.by > one.by ? other : one));
  return { twelfths: counted, less: most.by > 0 ? most.less : null };
}
