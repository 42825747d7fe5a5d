import type { Alarms } from 'webextension-polyfill';

/** Following the team while no page is open: for the number on the toolbar button. */
const EVERY_MINUTES = 5;

/** Browsers round shorter alarms up to this. */
const SHORTEST_ALARM = 30_000;

/** The part of `browser.alarms` used here. */
export type AlarmArea = Pick<Alarms.Static, 'create' | 'get'>;

/**
 * Makes sure of the regular alarm. Browsers may drop alarms (an update, a crash), so at every start; creating it anew
 * each time would put it off for ever in a worker that starts often.
 */
export async function ensureAlarm(alarms: AlarmArea): Promise<void> {
  if (!(await alarms.get('sync'))) alarms.create('sync', { periodInMinutes: EVERY_MINUTES });
}

/**
 * Asks to be woken in `wait` milliseconds to try again. A timer serves while this worker lives, which is at most about
 * 30 s; the alarm serves when it does not. Both may fire: trying twice is harmless.
 */
export function wakeIn(
  alarms: AlarmArea,
  after: (wait: number) => Promise<void>,
  wait: number,
  work: () => void,
): void {
  alarms.create('retry', { delayInMinutes: Math.max(wait, SHORTEST_ALARM) / 60_000 });
  if (wait < SHORTEST_ALARM) void after(wait).then(work);
}

/** Set before work that must be done: an alarm that fires if this worker dies in it. Cleared when all is well. */
export function wakeInCaseOfDeath(alarms: AlarmArea): void {
  alarms.create('retry', { delayInMinutes: SHORTEST_ALARM / 60_000 });
}
