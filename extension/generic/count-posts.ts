import type { Reader } from '../overlay/read/create-reader.ts';

/** How many posts of the page a reader is sure of, as it stands. */
export function countPosts(reader: Reader, document: Document): number {
  return [...document.querySelectorAll(reader.selector)].filter((element) => reader.read(element)).length;
}
