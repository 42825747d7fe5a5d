import { DECLINE_WEEKS } from '../../shared/contract/lookup.ts';

/** Of fewer flowers a week, ups and downs mean nothing. */
const leastBase = 10;
/** Nor does it where less than a quarter of them went: 402, 401, 400, 399 is what chance does. */
const mostLeft = 3 / 4;

/**
 * Whether a team is in the valley (RECOGNITION.md rule 16): each of three weeks had less than the one before it, from a
 * base that is not tiny, and by a quarter or more in all. `weeks`: how many flowers each whole week had, oldest first.
 */
export function isDecline(weeks: readonly number[]): boolean {
  const [base = 0] = weeks;
  const last = weeks.at(-1) ?? 0;
  const falls = weeks.every((n, at) => at === 0 || n < (weeks[at - 1] ?? 0));
  return weeks.length === DECLINE_WEEKS && falls && base >= leastBase && last <= base * mostLeft;
}
