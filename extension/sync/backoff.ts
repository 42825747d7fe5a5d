import type { ProgressRow } from '../store/schema.ts';
import { LONGEST_RETRY_AFTER } from './retry-after.ts';

const BASE = 1000;
const CAP = 5 * 60 * 1000;

/**
 * How long to wait after `tries` failures in a row: exponential with full jitter (1 s doubling to 5 min, any point of
 * that range), so that a whole company coming back from an outage does not knock in one second. What the server asked
 * for in Retry-After is the least.
 */
export function backoff(tries: number, random: () => number, retryAfter: number | null): number {
  const ceiling = Math.min(CAP, BASE * 2 ** Math.min(tries, 30));
  return Math.max(retryAfter ?? 0, Math.floor(random() * ceiling));
}

/**
 * Whether we may ask the server again. A clock that was set back would keep us waiting for as long as it was set back;
 * it shows in a `since` that lies ahead, or in a wait longer than any we choose.
 */
export function isDue({ due, since }: ProgressRow, now: number): boolean {
  return now >= due || (since !== undefined && now < since) || due - now > LONGEST_RETRY_AFTER;
}
