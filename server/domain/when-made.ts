import { clockAhead, clockBehind } from './lifetimes.ts';

/** Clocks in milliseconds since 1970: the server's, and the sender's where it told. */
export interface Clocks {
  readonly now: number;
  readonly sent: number | undefined;
}

/**
 * When an op was made, by the server's clock. Where the sender told its own, it is so long ago as passed on that clock
 * between making (`at`) and sending, at most 30 days: a clock that is off by a day dates nothing wrong. Else it is the
 * member's word for it while that is plausible, and the server's time where it is not.
 */
export function whenMade(at: number, { now, sent }: Clocks): number {
  if (sent !== undefined) return now - Math.min(Math.max(sent - at, 0), clockBehind);
  return at > now + clockAhead || at < now - clockBehind ? now : at;
}
