import { expect, it } from 'vitest';
import { howMuchSaid } from '../../../shared/rules/specific.ts';

it.each([
  ['', 'none'],
  ['💮💮💮！！！！！！！！！！！！！！！！', 'none'], // marks say nothing
  ['助かりました', 'short'],
  ['昨日の夜の問い合わせに早く返事', 'full'], // fifteen
  ['昨日の夜の問い合わせに早く返', 'short'],
  ['。昨日の夜の問い合わせに早く返！', 'short'], // and marks make no fifteenth
  ['ありがとうございましたアリガトー', 'full'],
  ['You helped me a great deal', 'full'], // six words
  ['You helped me a lot', 'short'],
  ['You helped me - a - lot', 'short'],
  ['antidisestablishmentarianism', 'short'], // one long word is one word
] as const)('weighs “%s” as %s: in full from 15 Japanese characters or 6 words (rule 5)', (words, said) => {
  expect(howMuchSaid(words)).toBe(said);
});
