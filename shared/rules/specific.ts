import type { Said } from '../contract/sealed.ts';

/**
 * How much the words say: `full` from 15 Japanese characters or 6 words (RECOGNITION.md rule 5: specific beats
 * generic; vendors' minimums). Counts letters only, so that "!!!!!!!!!!!!!!!!" says nothing.
 */
export function howMuchSaid(words: string): Said {
  const letters = words.match(/\p{L}|\p{N}/gu)?.length ?? 0;
  if (letters === 0) return 'none';
  const cjk = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0;
  const spaced = words.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
  return cjk >= 15 || spaced >= 6 ? 'full' : 'short';
}
