import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Item } from '../../../extension/overlay/follow/item.ts';
import { plant } from '../../../extension/overlay/follow/plant.ts';
import { item } from './item.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function shown() {
  const calls: number[] = [];
  return { calls, show: (items: readonly Item[]) => void calls.push(items.length) };
}

it('shows flowers once, when their counts are there', async () => {
  const { calls, show } = shown();
  const askFor = vi.fn(async () => undefined);
  const items = Array.from({ length: 250 }, (_, index) => item(`a/${index}`));
  await plant(items, { askFor, show });
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls).toEqual([250]);
  expect(askFor).toHaveBeenCalledExactlyOnceWith(items.slice(0, 200));
});

it('shows them bare after a quarter of a second, and again with their counts', async () => {
  const { calls, show } = shown();
  let answer = () => {};
  const planted = plant([item('a/1')], {
    askFor: () => new Promise<void>((resolve) => (answer = resolve)),
    show,
  });
  await vi.advanceTimersByTimeAsync(249);
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(calls).toEqual([1]);
  answer();
  await planted;
  expect(calls).toEqual([1, 1]);
});
