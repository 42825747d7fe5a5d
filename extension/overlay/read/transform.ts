import type { TransformName } from '../../../shared/contract/recipe.ts';
import { tidy } from '../../../shared/target/plain-name.ts';

type Apply = (text: string, argument: string, base: string) => string | null | undefined;

/** What each named transform does (their meaning is told in shared/contract/recipe.ts). Nothing means: this field fails. */
export const transforms: Record<TransformName, Apply> = {
  digits: (text) => /\d+/.exec(text)?.[0],
  after,
  'after-last': (text, mark) => text.split(mark).slice(1).at(-1),
  'trim-after': (text, mark) => text.split(mark)[0],
  segment: (text, n, base) =>
    decode(new URL(text, base).pathname.split('/').filter(Boolean).at(Number(n)) ?? ''),
  query: (text, name) => new URLSearchParams(text.slice(text.indexOf('?') + 1).split('#')[0]).get(name),
  path: (text, _, base) => decode(new URL(text, base).pathname),
  hash: (text) => after(text, '#'),
  decode,
  spaces: (text) => text.replaceAll('_', ' '),
  'before-stamp': (text) => /^(.+?)-\d{14}(?!\d)/.exec(text)?.[1],
  prepend: (text, before) => before + text,
};

/** Runs `steps` over the text in order; null as soon as one fails or leaves nothing. */
export function transform(text: string, steps: readonly string[], base: string): string | null {
  let now = tidy(text);
  for (const step of steps) {
    const [name = ''] = step.split(':');
    const apply = transforms[name as TransformName]; // the contract lets named transforms through only
    now = tidy(apply(now, after(step, ':'), base) ?? '');
    if (!now) return null;
  }
  return now || null;
}

/** At most `length` UTF-16 units, never half a character. */
export function bounded(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** Empty, which fails, where the mark is absent. */
function after(text: string, mark: string): string {
  return text.split(mark).slice(1).join(mark);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % that is not an escape
  }
}
