import type { Locale } from '../../shared/contract/views.ts';
import { relativeTime } from './relative-time.ts';

/** Kept like those of `relativeTime`. */
const moments: Partial<Record<Locale, Intl.DateTimeFormat>> = {};

/** A moment (`at`, milliseconds since 1970) as its age, with the exact time on hover and for machines. */
export function Ago({
  at,
  now,
  locale,
}: {
  readonly at: number;
  readonly now: number;
  readonly locale: Locale;
}) {
  moments[locale] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const exact = moments[locale].format(at);
  return (
    <time class="ago" dateTime={new Date(at).toISOString()} title={exact}>
      {relativeTime(at, now, locale)}
    </time>
  );
}
