/** Nobody is kept waiting longer than this, whatever a proxy says. */
export const LONGEST_RETRY_AFTER = 60 * 60 * 1000;

/**
 * Reads a Retry-After header (RFC 9110 §10.2.3: seconds, or an HTTP date) into milliseconds from now, between 0 and
 * one hour. `now` is what the date is compared with: the answer's own Date where it can be read, since our clock may
 * be off by a day. Null without a header or with one that says nothing.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}
