const withZone = /(?:Z|[+-]\d{2}:?\d{2})$/;
/** Seconds (with the fraction that tells two messages of one second apart) or milliseconds since 1970. */
const sinceEpoch = /^(\d{10})(?:\.\d+)?$|^(\d{13})$/;
const local = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?[ T]+(\d{1,2}):(\d{2})/;
/** A page's clock, or its zone, may be ahead of ours by so much. */
const AHEAD = 86_400_000;

/**
 * The moment that a page gives a post, milliseconds since 1970: in a form for machines, or as a date and a time, which is
 * taken for the reader's own. Null for what says less ("11月18日 11:20"), is an age itself ("3時間前"), or lies ahead.
 */
export function momentOf(time: string, now: number): number | null {
  const at = counted(time) ?? (withZone.test(time) ? Date.parse(time) : readersOwn(time));
  return Number.isNaN(at) || at > now + AHEAD ? null : at;
}

/** Null where it is no count since 1970. */
function counted(time: string): number | null {
  const [, seconds, milliseconds] = sinceEpoch.exec(time) ?? [];
  return seconds ? Number(seconds) * 1000 : milliseconds ? Number(milliseconds) : null;
}

/** NaN where it is not a date and a time. */
function readersOwn(time: string): number {
  const [year = 0, month = 0, day, hour, minute] = time.match(local)?.slice(1).map(Number) ?? [];
  return day === undefined ? Number.NaN : new Date(year, month - 1, day, hour, minute).getTime();
}
