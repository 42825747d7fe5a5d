import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Visibility } from '../../../shared/contract/views.ts';
import { choices, isSecret, narrower } from '../../../shared/rules/visibility.ts';

const widestFirst = ['open', 'team', 'private'] as const;
const one = fc.constantFrom<Visibility>(...widestFirst);
const width = (visibility: Visibility) => widestFirst.length - widestFirst.indexOf(visibility);

describe('how widely a praise is known (rule 3)', () => {
  it('is never wider than giver or receiver wants, whoever of them it is', () => {
    fc.assert(
      fc.property(one, one, (giver, receiver) => {
        const both = narrower(giver, receiver);
        expect(width(both)).toBe(Math.min(width(giver), width(receiver)));
        expect(narrower(receiver, giver)).toBe(both);
        expect(isSecret(giver, receiver)).toBe(both === 'private');
      }),
    );
  });

  it('is chosen by the giver from what the receiver’s wish leaves her', () => {
    expect(widestFirst.map(choices)).toEqual([['open', 'team', 'private'], ['team', 'private'], ['private']]);
    expect(choices(null)).toEqual(['open', 'team', 'private']);
    expect([isSecret('team', null), isSecret('private', null)]).toEqual([false, true]);
  });
});
