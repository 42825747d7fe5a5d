import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Said } from '../../shared/contract/sealed.ts';
import { levelOf } from '../../shared/rules/level.ts';
import { type Fact, growthOf } from './growth-oracle.ts';

// growth.test.ts shows that the server keeps what growthOf says.

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);

/** Everybody praises members of the clique only, as often, as wordily and about what they like. */
const cliques = fc.integer({ min: 2, max: 12 }).chain((size) => {
  const one = fc.integer({ min: 0, max: size - 1 });
  return fc.record({
    size: fc.constant(size),
    acts: fc.array(
      fc.record({
        giver: one,
        step: fc.integer({ min: 1, max: size - 1 }),
        post: fc.integer({ min: 0, max: 5 }),
        value: fc.constantFrom(null, null, 'kaizen', 'care', 'honest', 'speed'),
        said: fc.constantFrom<Said>('full', 'short', 'none'),
        at: fc.integer({ min: 0, max: 120 }).map((n) => start + n * (day / 2)),
      }),
      { minLength: 1, maxLength: 120 },
    ),
  });
});

it('never lets a closed clique of any size out-level one open giver of the same activity (rule 9)', () => {
  fc.assert(
    fc.property(cliques, ({ size, acts }) => {
      const clique = acts.map(({ giver, step, post, ...act }, n): Fact => {
        const receiver = `c${(giver + step) % size}`;
        return {
          ...act,
          id: `praise${n}`,
          giver: `c${giver}`,
          author: receiver,
          receiver,
          post: `post${post}`,
        };
      });
      const open = clique.map(
        (fact, n): Fact => ({ ...fact, giver: 'open', author: `r${n}`, receiver: `r${n}`, post: `open${n}` }),
      );
      const hers = growthOf(open, 'open');
      for (let n = 0; n < size; n += 1) {
        const theirs = growthOf(clique, `c${n}`);
        expect(theirs.people).toBeLessThanOrEqual(hers.people);
        expect(theirs.values).toBeLessThanOrEqual(hers.values);
        expect(levelOf(theirs, 4)).toBeLessThanOrEqual(levelOf(hers, 4));
      }
    }),
    { numRuns: 150 },
  );
});

it('lets nobody hide a light praise’s value behind ten heavy ones of others', () => {
  const heavy = Array.from({ length: 10 }, (_, n) => act(`heavy${n}`, 'full', null, n));
  const light = ['kaizen', 'care'].map((value, n) => act(`light${n}`, 'none', value, 20 + n));
  expect(growthOf([...heavy, ...light], 'open')).toMatchObject({ people: 120, values: 2 });
});

function act(id: string, said: Said, value: string | null, n: number): Fact {
  return { id, giver: 'open', author: id, receiver: id, post: id, said, value, at: start + n };
}
