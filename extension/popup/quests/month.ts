/** The calendar month of a moment (milliseconds since 1970) as `2026-11`, by this browser's calendar. */
export function monthOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** That month and the ones after it, `n` of them. */
export function monthsFrom(at: number, n: number): string[] {
  const date = new Date(at);
  return Array.from({ length: n }, (_, ahead) =>
    monthOf(new Date(date.getFullYear(), date.getMonth() + ahead, 1).getTime()),
  );
}

/** `2026-11` as people write it: 2026年11月, November 2026. */
export function monthName(month: string, locale: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' }).format(
    new Date(year, number - 1, 1),
  );
}
