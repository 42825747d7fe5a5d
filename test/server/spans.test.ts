import { expect, it } from 'vitest';
import { daySpans, weekSpans } from '../../server/domain/spans.ts';

it('counts the weeks in a row up to each, as far as the highest tier goes', () => {
  const present = new Set([1, 2, 3, 4, 6, 7]);
  expect(weekSpans(present, [1, 2, 3, 4, 5, 6, 7], 12)).toEqual([1, 2, 3, 4, 1, 2]);
  expect(weekSpans(present, [4, 7], 3)).toEqual([3, 2]);
});

it('counts distinct things in the days up to each, the first of them too', () => {
  const present = new Map([
    [1, new Set(['a'])],
    [2, new Set(['a', 'b'])],
    [4, new Set(['c'])],
  ]);
  expect(daySpans(present, [1, 2, 3, 4], 3, 12)).toEqual([1, 2, 3]);
  expect(daySpans(present, [4], 2, 12)).toEqual([1]);
  expect(daySpans(present, [4], 3, 2)).toEqual([2]);
});
