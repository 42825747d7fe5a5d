import { expect, it } from 'vitest';
import { hashSecret, isSameSecret, newSecret } from '../../server/domain/secret.ts';

it('takes the whole of a secret for it and nothing else', async () => {
  expect(await isSameSecret('open-sesame', 'open-sesame')).toBe(true);
  const guesses = Array.from({ length: 1000 }, (_, index) => `open-sesame-${index}`);
  const answers = await Promise.all(guesses.map((guess) => isSameSecret(guess, 'open-sesame')));
  expect(answers.filter(Boolean)).toEqual([]);
});

it('makes secrets of 256 bits, and hashes them as SHA-256 does', async () => {
  expect(newSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(newSecret()).not.toBe(newSecret());
  expect(await hashSecret('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0'); // FIPS 180-4, example B.1
});
