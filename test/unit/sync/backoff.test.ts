import { describe, expect, it } from 'vitest';
import { backoff, isDue } from '../../../extension/sync/backoff.ts';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const row = { key: 'me', clock: 0, syncedAt: 0, fault: null, tries: 1 } as const;

describe('backoff', () => {
  it('doubles to five minutes, at the top of the jitter', () => {
    const waits = [1, 2, 3, 8, 9, 1000].map((tries) => backoff(tries, () => 1, null));
    expect(waits).toEqual([2000, 4000, 8000, 256_000, 300_000, 300_000]);
  });

  it('may be nothing at all: the jitter is full', () => {
    expect(backoff(9, () => 0, null)).toBe(0);
  });

  it('is never less than the server asked for', () => {
    expect(backoff(1, () => 0.5, 90_000)).toBe(90_000);
    expect(backoff(9, () => 1, 90_000)).toBe(300_000);
  });
});

describe('isDue', () => {
  it('waits until the moment', () => {
    expect(isDue({ ...row, since: NOW, due: NOW + 1000 }, NOW + 999)).toBe(false);
    expect(isDue({ ...row, since: NOW, due: NOW + 1000 }, NOW + 1000)).toBe(true);
  });

  it('does not wait out a clock that was set back, by a day or by ten minutes', () => {
    expect(isDue({ ...row, due: NOW + 1000 }, NOW - DAY)).toBe(true);
    expect(isDue({ ...row, since: NOW, due: NOW + 1000 }, NOW - 600_000)).toBe(true);
  });

  it('is due at once when the clock was set forward', () => {
    expect(isDue({ ...row, since: NOW, due: NOW + 300_000 }, NOW + DAY)).toBe(true);
  });
});
