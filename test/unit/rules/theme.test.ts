import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeOf } from '../../../shared/rules/theme.ts';

const months = Array.from({ length: 24 }, (_, n) => new Date(Date.UTC(2026, n)).toISOString().slice(0, 7));
const credo = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 10 });

describe('the value of the month (rule 16)', () => {
  it('is every value once before any comes again, also over the turn of a year', () => {
    fc.assert(
      fc.property(credo, fc.nat(13), (values, from) => {
        const turn = months.slice(from, from + values.length).map((month) => themeOf(values, month));
        expect(turn.toSorted()).toEqual(values.toSorted());
        expect(themeOf(values, months[from + values.length] ?? '')).toBe(turn[0]);
      }),
    );
  });

  it('is one of those that there are, whatever came to the credo or went from it', () => {
    for (const values of [['a'], ['a', 'b'], ['b', 'c', 'a', 'd'], ['d']])
      for (const month of months) expect(values).toContain(themeOf(values, month));
  });

  it('is none where there are no values', () => {
    expect(themeOf([], '2026-11')).toBeNull();
  });
});
