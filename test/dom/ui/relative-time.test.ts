import { describe, expect, it } from 'vitest';
import { relativeTime } from '../../../extension/ui/relative-time.ts';

const now = Date.UTC(2026, 10, 23, 6);
const minute = 60_000;

describe('relative time', () => {
  it.each([
    [0, '今', 'now'],
    [59_999, '今', 'now'],
    [minute, '1 分前', '1 minute ago'],
    [59 * minute, '59 分前', '59 minutes ago'],
    [60 * minute, '1 時間前', '1 hour ago'],
    [24 * 60 * minute, '昨日', 'yesterday'],
    [29 * 24 * 60 * minute, '29 日前', '29 days ago'],
    [30 * 24 * 60 * minute, '2026/10/24', 'Oct 24, 2026'],
  ])('says an age of %i ms as people do', (age, ja, en) => {
    expect(relativeTime(now - age, now, 'ja')).toBe(ja);
    expect(relativeTime(now - age, now, 'en')).toBe(en);
  });

  it('reads a moment in the future as now, since a clock may be off', () => {
    expect(relativeTime(now + 90 * minute, now, 'ja')).toBe('今');
  });
});
