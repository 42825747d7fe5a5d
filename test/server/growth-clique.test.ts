import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Said } from '../../shared/contract/sealed.ts';
import { levelOf } from '../../shared/rules/level.ts';
import { type Fact, growthOf } from './growth-oracle.ts';

// growth.test.ts shows that the server keeps what growthOf says.

const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);
const teamValues = 4;

/** Everybody praises members of the clique only, as often, as wordily and about what they like. */
const cliques = fc.integer({ min: 2, max: 60 }).chain((size) => {
  const one = fc.integer({ min: 0, max: size - 1 });
  return fc.record({
    size: fc.constant(size),
    acts: fc.array(
      fc.record({
        giver: one,
        step: fc.integer({ min: 1, max: size - 1 }),
        post: fc.integer({ min: 0, max: 5 }),
        value: fc.constantFrom(null, null, 'kaizen', 'care', 'honest', 'speed'),
        said: fc.constantFrom<Said>('full', 'full', 'short', 'none'),
        at: fc.integer({ min: 0, max: 120 }).map((n) => start + n * (day / 2)),
      }),
      { minLength: 1, maxLength: 240, size: 'max' },
    ),
  });
});

type Clique = typeof cliques extends fc.Arbitrary<infer T> ? T : never;

function praisesIn({ size, acts }: Clique): Fact[] {
  return acts.map(({ giver, step, post, ...act }, n): Fact => {
    const receiver = `c${(giver + step) % size}`;
    return { ...act, id: `praise${n}`, giver: `c${giver}`, author: receiver, receiver, post: `post${post}` };
  });
}

/** As much as one of them takes part in, given and received, by somebody who gives all of it to ever new people. */
function openly(facts: readonly Fact[], member: string): Fact[] {
  return facts
    .filter((fact) => fact.giver === member || fact.receiver === member)
    .map((fact, n) => ({ ...fact, giver: 'open', author: `r${n}`, receiver: `r${n}`, post: `open${n}` }));
}

it('never lets a closed clique of any size out-level one open giver of the same activity (rule 9)', () => {
  fc.assert(
    fc.property(cliques, (clique) => {
      const facts = praisesIn(clique);
      for (let n = 0; n < clique.size; n += 1) {
        const [theirs, hers] = [growthOf(facts, `c${n}`), growthOf(openly(facts, `c${n}`), 'open')];
        expect(theirs.people).toBeLessThanOrEqual(hers.people);
        expect(theirs.values).toBeLessThanOrEqual(hers.values);
        expect(levelOf(theirs, teamValues)).toBeLessThanOrEqual(levelOf(hers, teamValues));
      }
    }),
    { numRuns: 40 },
  );
});

it('never counts more people for a clique than it has others, however long it goes on (rule 9)', () => {
  fc.assert(
    fc.property(cliques, (clique) => {
      const facts = praisesIn(clique);
      for (let n = 0; n < clique.size; n += 1)
        expect(growthOf(facts, `c${n}`).people).toBeLessThanOrEqual(12 * (clique.size - 1));
    }),
    { numRuns: 40 },
  );
});

it('is out-levelled by the open giver where the clique is small and busy', () => {
  const facts = [0, 1, 2].flatMap((giver) =>
    Array.from({ length: 60 }, (_, n): Fact => {
      const receiver = `c${(giver + 1 + (n % 2)) % 3}`;
      const value = ['kaizen', 'care', 'honest', 'speed'][n % 4] ?? null;
      const about = { author: receiver, receiver, post: `${giver} ${n}`, value, said: 'full' as const };
      return { id: `${giver} ${n}`, giver: `c${giver}`, ...about, at: start + n * day };
    }),
  );
  const level = (of: readonly Fact[], who: string) => levelOf(growthOf(of, who), teamValues);
  expect([level(facts, 'c0'), level(openly(facts, 'c0'), 'open')]).toEqual([1, 5]);
});

it('lets nobody hide a light praise’s value behind ten heavy ones of others', () => {
  const heavy = Array.from({ length: 10 }, (_, n) => act(`heavy${n}`, 'full', null, n));
  const light = ['kaizen', 'care'].map((value, n) => act(`light${n}`, 'none', value, 20 + n));
  expect(growthOf([...heavy, ...light], 'open')).toMatchObject({ people: 120, values: 2 });
});

function act(id: string, said: Said, value: string | null, n: number): Fact {
  return { id, giver: 'open', author: id, receiver: id, post: id, said, value, at: start + n };
}
