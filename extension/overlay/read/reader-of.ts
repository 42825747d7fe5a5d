import type { Recipe } from '../../../shared/contract/recipe.ts';
import { createReader, type Reader } from './create-reader.ts';

/**
 * Reads by the recipe; one that says more than data can has a script of its own, which the background runs before the
 * overlay starts, and which left its reader in the isolated world's global object.
 */
export function readerOf(recipe: Recipe, document: Document): Reader {
  // Only such a script writes this key; a page can at most put an element there, which is no function, and goes bare.
  const world = globalThis as unknown as Record<string, ((document: Document) => Reader) | undefined>;
  return world[readerKey + recipe.id]?.(document) ?? createReader(recipe, document);
}

/** With the recipe's id behind it. */
export const readerKey = 'hanamaru:';
