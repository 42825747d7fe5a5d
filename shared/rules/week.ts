const day = 86_400_000;

/** A team's week: the weekday it starts on (0 is Sunday) in an IANA time zone. */
export interface TeamWeek {
  readonly start: number;
  readonly zone: string;
}

/** Making a formatter takes some 50 times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The number of the week that a moment (milliseconds since 1970) lies in; each begins at midnight of the team's
 * weekday in its time zone (RECOGNITION.md rule 7). Throws a RangeError for a zone that Intl does not know.
 */
export function weekOf(at: number, { start, zone }: TeamWeek): number {
  // 1970-01-01 was a Thursday (4).
  return Math.floor((dayOf(at, { zone }) + 4 - start) / 7);
}

/** The calendar month that a moment (milliseconds since 1970) lies in, in the team's time zone: `2026-11`. */
export function monthOf(at: number, { zone }: Pick<TeamWeek, 'zone'>): string {
  return new Date(dayOf(at, { zone }) * day).toISOString().slice(0, 7);
}

/** The calendar day that a moment (milliseconds since 1970) lies in, in the team's time zone, counted from 1970-01-01. */
export function dayOf(at: number, { zone }: Pick<TeamWeek, 'zone'>): number {
  const parts = formatterOf(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? Number.NaN);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / day;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formatters.set(zone, fresh);
  return fresh;
}
