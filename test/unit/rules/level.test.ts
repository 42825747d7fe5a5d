import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Growth } from '../../../shared/contract/views.ts';
import { levelOf, missing } from '../../../shared/rules/level.ts';

const growth = fc.record<Growth>({
  people: fc.integer({ min: 0, max: 600 }),
  values: fc.integer({ min: 0, max: 6 }),
  departments: fc.integer({ min: 0, max: 4 }),
  crossing: fc.boolean(),
});
const teamValues = fc.integer({ min: 3, max: 10 });
const grown = (persons: number, values: number, departments = 0, crossing = false): Growth => ({
  people: persons * 12,
  values,
  departments,
  crossing,
});

it('climbs from a seed to a flower by people, values and departments (rule 9)', () => {
  expect(
    [grown(0, 0), grown(1, 0), grown(4, 2), grown(10, 3), grown(20, 3), grown(40, 4)].map((one) =>
      levelOf(one, 5),
    ),
  ).toEqual([0, 1, 2, 3, 4, 5]);
  expect(
    [grown(20, 3, 1, true), grown(20, 3, 2, true), grown(40, 4, 2, true), grown(40, 4, 3, true)].map((one) =>
      levelOf(one, 5),
    ),
  ).toEqual([3, 4, 4, 5]);
  expect(levelOf({ ...grown(4, 2), people: 47 }, 5)).toBe(1);
});

it('asks for no more values than the team has', () => {
  expect(levelOf(grown(40, 3), 3)).toBe(5);
  expect(levelOf(grown(40, 3), 4)).toBe(4);
});

it('never falls as anything grows', () => {
  fc.assert(
    fc.property(
      growth,
      fc.constantFrom('people', 'values', 'departments'),
      fc.integer({ min: 1, max: 200 }),
      teamValues,
      (one, what, more, values) => {
        expect(levelOf({ ...one, [what]: one[what] + more }, values)).toBeGreaterThanOrEqual(
          levelOf(one, values),
        );
      },
    ),
  );
});

it('says what the next level still asks for: with that, it is reached', () => {
  fc.assert(
    fc.property(growth, teamValues, (one, values) => {
      const lack = missing(one, values);
      if (!lack) {
        expect(levelOf(one, values)).toBe(5);
        return;
      }
      expect(lack.level).toBe(levelOf(one, values) + 1);
      const then = {
        ...one,
        people: one.people + lack.people * 12,
        values: one.values + lack.values,
        departments: one.departments + lack.departments,
      };
      expect(levelOf(then, values)).toBeGreaterThanOrEqual(lack.level);
      expect(lack.people + lack.values + lack.departments).toBeGreaterThan(0);
    }),
  );
});

it('counts what is missing in whole persons', () => {
  expect(missing({ ...grown(0, 2), people: 13 }, 5)).toEqual({
    level: 2,
    people: 3,
    values: 0,
    departments: 0,
  });
});
