import type { Locale } from '../../shared/contract/views.ts';

const minute = 60_000;
const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', minute, 60 * minute],
  ['hour', 60 * minute, 24 * 60 * minute],
  ['day', 24 * 60 * minute, 30 * 24 * 60 * minute],
];

/** Kept, because a list has many moments, and to make a format takes longer than to draw what it is for. */
const ages: Partial<Record<Locale, Intl.RelativeTimeFormat>> = {};

/**
 * How long ago `at` was, both in milliseconds since 1970: "3 分前", "yesterday"; the date from 30 days on.
 * A moment in the future (a clock that is off) reads as now.
 */
export function relativeTime(at: number, now: number, locale: Locale): string {
  const age = Math.max(0, now - at);
  ages[locale] ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const words = ages[locale];
  if (age < minute) return words.format(0, 'second');
  for (const [unit, length, end] of steps)
    if (age < end) return words.format(-Math.floor(age / length), unit);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
}
