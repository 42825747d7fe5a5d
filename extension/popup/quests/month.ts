/** That month and the ones after it, `n` of them. */
export function monthsFrom(month: string, n: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Array.from({ length: n }, (_, ahead) =>
    new Date(Date.UTC(year, number - 1 + ahead, 1)).toISOString().slice(0, 7),
  );
}

/** `2026-11` as people write it: 2026年11月, November 2026. */
export function monthName(month: string, locale: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' }).format(
    new Date(year, number - 1, 1),
  );
}
