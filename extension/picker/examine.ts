import type { Recipe } from '../../shared/contract/recipe.ts';
import { createReader, type ReadPost } from '../overlay/read/create-reader.ts';

/** What a recipe makes of the page it was made on. */
export interface Examined {
  readonly read: readonly ReadPost[];
  /** Elements of the list that are read as no post: nobody is named there, or there are no words. */
  readonly silent: number;
  /** Posts that share their id with another one whose words differ: a flower on one would be on both. */
  readonly shared: number;
  readonly isWeak: boolean;
  readonly isDerived: boolean;
  readonly withoutTime: number;
  readonly withoutPermalink: number;
}

/** Reads the page by a recipe, and says what is wrong with it in numbers. */
export function examine(recipe: Recipe, document: Document): Examined {
  const reader = createReader(recipe, document);
  const elements = [...document.querySelectorAll(reader.selector)];
  const read = elements.flatMap((element) => reader.read(element) ?? []);
  const quotes = new Map<string, Set<string>>();
  for (const post of read) quotes.set(post.id, (quotes.get(post.id) ?? new Set()).add(reader.quote(post)));
  return {
    read,
    silent: elements.length - read.length,
    shared: read.filter(({ id }) => (quotes.get(id)?.size ?? 0) > 1).length,
    isWeak: read.some(({ author }) => author.weak),
    isDerived: read.some(({ strength }) => strength === 'derived'),
    withoutTime: read.filter(({ time }) => !time).length,
    withoutPermalink: read.filter(({ permalink }) => !permalink).length,
  };
}
