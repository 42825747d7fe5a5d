import { describe, expect, it } from 'vitest';
import { ahead } from '../../../extension/overlay/watch/ahead.ts';
import type { Run } from '../../../extension/overlay/watch/watch-near.ts';

function runs(count: number, mounted: readonly number[] = []): Run[] {
  const among: Run[] = [];
  for (let at = 0; at < count; at += 1) {
    const posts = Array.from({ length: 8 }, () => document.createElement('article'));
    among.push({ posts, among, at, near: false, mounted: Number(mounted.includes(at)) });
  }
  return among;
}
const places = (found: readonly Run[]) => found.map(({ at }) => at).sort((a, b) => a - b);

describe('what is decorated', () => {
  it('is only what came near, on the first screen', () => {
    expect(places(ahead(runs(50).slice(0, 3), 0))).toEqual([0, 1, 2]);
  });

  it('goes further on the way of scrolling, not back over what is done', () => {
    const all = runs(50, [0, 1, 2, 3]);
    expect(places(ahead(all.slice(4, 5), 24))).toEqual([4, 5, 6, 7]);
  });

  it('goes upwards where the reader scrolls up', () => {
    const all = runs(50, [40, 41]);
    expect(places(ahead(all.slice(39, 40), 16))).toEqual([37, 38, 39]);
  });

  it('is nothing where all that came near is done', () => {
    expect(ahead(runs(5, [0, 1, 2, 3, 4]).slice(0, 2), 100)).toEqual([]);
  });
});
