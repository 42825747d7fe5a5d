import { expect, it } from 'vitest';
import { againOf, baseOf, worthOfWeighed } from '../../../shared/rules/weight.ts';

it('weighs words at twelve, few words at eight and a bare press at a third (rule 5)', () => {
  expect((['full', 'short', 'none'] as const).map(baseOf)).toEqual([12, 8, 4]);
});

it('halves what is given to the same person again, and the fourth weighs nothing (rule 8)', () => {
  const row = (base: number) => [0, 1, 2, 3, 4, 100].map((earlier) => againOf(base, earlier));
  expect(row(12)).toEqual([12, 6, 3, 0, 0, 0]);
  expect(row(8)).toEqual([8, 4, 2, 0, 0, 0]);
  expect(row(4)).toEqual([4, 2, 1, 0, 0, 0]);
});

it('names the rule that took most, and none where nothing was taken', () => {
  expect(worthOfWeighed({ base: 12, again: 12, weight: 12, counted: 12 })).toEqual({
    twelfths: 12,
    less: null,
  });
  expect(worthOfWeighed({ base: 8, again: 8, weight: 8, counted: 8 })).toEqual({
    twelfths: 8,
    less: 'short',
  });
  expect(worthOfWeighed({ base: 4, again: 2, weight: 2, counted: 2 })).toEqual({ twelfths: 2, less: 'bare' });
  expect(worthOfWeighed({ base: 8, again: 2, weight: 2, counted: 2 })).toEqual({
    twelfths: 2,
    less: 'again',
  });
  expect(worthOfWeighed({ base: 12, again: 12, weight: 0, counted: 0 })).toEqual({
    twelfths: 0,
    less: 'return',
  });
  expect(worthOfWeighed({ base: 8, again: 8, weight: 8, counted: 0 })).toEqual({ twelfths: 0, less: 'week' });
});
