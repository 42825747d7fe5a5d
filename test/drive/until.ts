import { setTimeout as pause } from 'node:timers/promises';

const unanswered = Symbol('unanswered');

/**
 * Asks again until the answer is neither null, undefined nor false, and gives it.
 * Throws the sentence that did not come true after `within` milliseconds (default 20 s). A question that is under way
 * then has as long again: what a busy browser never answers would else be waited for without an end or a word.
 */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  what: string,
  within = 20_000,
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const answer = await answerOf(ask, Math.max(0, end - performance.now()) + within);
    if (answer === unanswered)
      throw new Error(`Got no answer at all for ${(2 * within) / 1000} s, asking whether: ${what}`);
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${within / 1000} s in vain until: ${what}`);
    await pause(50);
  }
}

/** The answer, or `unanswered` after so many milliseconds. */
async function answerOf<T>(ask: () => Promise<T> | T, patience: number): Promise<T | typeof unanswered> {
  const answered = new AbortController();
  try {
    const lost = pause(patience, unanswered, { signal: answered.signal });
    lost.catch(() => undefined); // nobody waits for it any more
    return await Promise.race([ask(), lost]);
  } finally {
    answered.abort();
  }
}
