const local = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T]+(\d{1,2}):(\d{2})/;
/** A page's clock, or its zone, may be ahead of ours by so much. */
const AHEAD = 86_400_000;

/**
 * The moment that a page gives a post, milliseconds since 1970: in the form for machines, or as a date and a time, which is
 * taken for the reader's own. Null for what says less ("11月18日 11:20"), is an age itself ("3時間前"), or lies ahead.
 */
export function momentOf(time: string, now: number): number | null {
  const [, year, month, day, hour, minute] = time.match(local) ?? [];
  const isForMachines = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time);
  const at =
    year && !isForMachines
      ? new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)).getTime()
      : Date.parse(isForMachines ? time : '');
  return Number.isNaN(at) || at > now + AHEAD ? null : at;
}
