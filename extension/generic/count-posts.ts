import type { Reader } from '../overlay/read/create-reader.ts';

/** A page with more posts than this has at least so many: counting on would hold it up. */
const COUNTED = 1000;

/** How many posts of the page a reader is sure of, as it stands. */
export function countPosts(reader: Reader, document: Document): number {
  return [...document.querySelectorAll(reader.selector)]
    .slice(0, COUNTED)
    .filter((element) => reader.read(element)).length;
}
