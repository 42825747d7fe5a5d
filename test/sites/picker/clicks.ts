import type { ReadPost } from '../../../extension/overlay/read/create-reader.ts';
import { createReader } from '../../../extension/overlay/read/create-reader.ts';
import { proposeAuthors } from '../../../extension/picker/propose/propose-author.ts';
import { proposeLists } from '../../../extension/picker/propose/propose-lists.ts';
import { proposeRecipe } from '../../../extension/picker/propose/propose-recipe.ts';
import type { Recipe } from '../../../shared/contract/recipe.ts';

/**
 * How many clicks a person needs until the recipe maker reads exactly `wanted`: one on the words of the last post, one
 * on those of the first if that helps, one for each step of the slider and for each other name. Infinity if it never does.
 */
export function clicksToRead(
  document: Document,
  wanted: readonly ReadPost[],
  others: readonly ReadPost[],
): number {
  const first = wanted[0];
  const last = wanted.at(-1);
  if (!first || !last) throw new Error('There is nothing to point at');
  let fewest = Number.POSITIVE_INFINITY;
  for (const pointed of [[last], [last, first]]) {
    const { lists, best } = proposeLists(document, pointed.map(wordsOf));
    for (const [step, list] of lists.entries())
      for (const [other, author] of proposeAuthors(list.posts).entries()) {
        const clicks = pointed.length + Math.abs(step - best) + other;
        if (clicks >= fewest) continue;
        const recipe = proposeRecipe({ list, author, name: 'Made here', id: 'made-here' });
        if (typeof recipe === 'object' && readsExactly(document, recipe, wanted, others)) fewest = clicks;
      }
  }
  return fewest;
}

/** Where one points when one points at a post: the smallest element with most of its words. */
function wordsOf({ element, surface }: ReadPost): Element {
  const { text } = surface;
  const select = 'select' in text ? text.select : undefined;
  let words = (select && element.querySelector(select)) || element;
  for (;;) {
    const inner = words.firstElementChild;
    if (!inner || (inner.textContent ?? '').length <= (words.textContent ?? '').length / 2) return words;
    words = inner;
  }
}

/** Each wanted post once, with its author; of what else is read, only what the product's own recipe reads too. */
function readsExactly(
  document: Document,
  recipe: Recipe,
  wanted: readonly ReadPost[],
  others: readonly ReadPost[],
): boolean {
  const reader = createReader(recipe, document);
  const read = [...document.querySelectorAll(reader.selector)].flatMap(
    (element) => reader.read(element) ?? [],
  );
  const isThere = wanted.every((post) => read.filter((made) => isSame(made, post)).length === 1);
  return isThere && read.every((made) => [...wanted, ...others].some((post) => isSame(made, post)));
}

function isSame(made: ReadPost, post: ReadPost): boolean {
  const isAround = made.element.contains(post.element) || post.element.contains(made.element);
  return isAround && made.author.name === post.author.name;
}
