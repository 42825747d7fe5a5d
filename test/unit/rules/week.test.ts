import { expect, it } from 'vitest';
import { weekOf } from '../../../shared/rules/week.ts';

const tokyo = { start: 1, zone: 'Asia/Tokyo' };

it('begins a week at midnight of the team’s weekday in its time zone (rule 7)', () => {
  const sunday = Date.parse('2026-11-22T23:59:59.999+09:00');
  expect(weekOf(sunday + 1, tokyo)).toBe(weekOf(sunday, tokyo) + 1);
  expect(weekOf(sunday + 1, { ...tokyo, zone: 'UTC' })).toBe(weekOf(sunday, { ...tokyo, zone: 'UTC' }));
  expect(weekOf(sunday + 1, { ...tokyo, start: 0 })).toBe(weekOf(sunday, { ...tokyo, start: 0 }));
});

it('is seven days long, across new year and a change of the clocks too', () => {
  for (const zone of ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York']) {
    const noon = Date.parse('2026-01-05T12:00:00Z');
    const weeks = Array.from({ length: 371 }, (_, n) => weekOf(noon + n * 86_400_000, { start: 1, zone }));
    expect(new Set(weeks).size).toBe(53);
    expect(weeks.slice(0, 8).map((week) => week - (weeks[0] ?? 0))).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  }
});

it('refuses a zone that there is not', () => {
  expect(() => weekOf(0, { start: 1, zone: 'Mars/Olympus' })).toThrow(RangeError);
});
