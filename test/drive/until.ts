import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until the answer is neither null, undefined nor false, and gives it.
 * Throws the sentence that did not come true after `within` milliseconds (default 20 s).
 */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  what: string,
  within = 20_000,
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${within / 1000} s in vain until: ${what}`);
    await pause(50);
  }
}
