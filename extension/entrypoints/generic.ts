import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countPosts } from '../generic/count-posts.ts';
import { createGenericReader } from '../generic/create-generic-reader.ts';
import { readerKey } from '../overlay/read/reader-of.ts';
import { generic } from '../recipes/generic.ts';

/**
 * Run by the background in a page that no recipe knows: leaves its reader to the overlay's script, and answers how many
 * posts it reads there now.
 */
export default defineUnlistedScript(() => {
  Object.defineProperty(globalThis, readerKey + generic.id, {
    value: createGenericReader,
    configurable: true,
  });
  return countPosts(createGenericReader(document), document);
});
