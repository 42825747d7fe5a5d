import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecline } from '../../server/domain/decline.ts';

describe('three weeks of decline (rule 16)', () => {
  it.each([
    [[15, 12, 9, 5], true],
    [[12, 9, 5, 0], true],
    [[15, 12, 12, 5], false], // one held its own
    [[15, 12, 9, 10], false], // and it goes up again
    [[9, 7, 5, 0], false], // of a handful, anything is much
    [[402, 401, 400, 399], false], // chance
    [[12, 11, 10, 9], true], // a quarter
    [[12, 9, 5], false], // one began with too few weeks
    [[0, 0, 0, 0], false],
  ])('is in %j: %s', (weeks, expected) => {
    expect(isDecline(weeks)).toBe(expected);
  });

  it('is nowhere that a week had as many as the one before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), fc.nat(2), (weeks, at) => {
        const held = weeks.with(at + 1, weeks[at] ?? 0);
        expect(isDecline(held)).toBe(false);
      }),
    );
  });
});
