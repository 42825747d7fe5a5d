import { expect, it } from 'vitest';
import { until } from '../../drive/until.ts';

it('asks again until the answer is yes', async () => {
  const answers = [null, undefined, false, 0];
  expect(await until(() => answers.shift(), 'it comes', 5000)).toBe(0);
});

it('says what it waited for in vain', async () => {
  await expect(until(() => false, 'the sun rises', 1)).rejects.toThrow('in vain until: the sun rises');
});

it('says so, too, where a question is never answered', async () => {
  const never = () => new Promise<never>(() => undefined);
  await expect(until(never, 'the sun rises', 1)).rejects.toThrow('no answer at all');
});

it('throws what the question throws', async () => {
  await expect(until(() => Promise.reject(new Error('gone')), 'it comes')).rejects.toThrow('gone');
});
