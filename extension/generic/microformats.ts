import { type Grammar, propertiesOf, readItem } from './items.ts';
import type { Vocabulary } from './vocabulary.ts';

/** h-entry of microformats2 (https://microformats.org/wiki/h-entry). Named one by one, since utility classes begin with `h-` too. */
const entryGrammar: Grammar = {
  item: [
    'entry',
    'cite',
    'feed',
    'card',
    'adr',
    'geo',
    'event',
    'item',
    'product',
    'recipe',
    'review',
    'resume',
  ]
    .map((name) => `.h-${name}`)
    .join(', '),
  author: '.p-author',
  name: '.p-name',
  trait: '[class^="p-"], [class*=" p-"]',
  url: '.u-uid, .u-url',
  time: '.dt-published, .dt-updated',
  body: ['.e-content, .p-content', '.p-summary'],
  foreign: '.u-repost-of, .u-like-of, .u-bookmark-of, .p-repost-of, .p-like-of',
  isPerson: (item) => item.matches('.h-card') && propertiesOf(item, '.p-org', entryGrammar).length === 0,
};

export const microformats: Vocabulary = {
  // A cited page is a post only where it is cited as an answer to the one around it.
  posts: '.h-entry, .h-cite:is(.p-comment, .u-comment)',
  read(element) {
    const isReply = element.matches('.p-comment, .u-comment');
    return readItem(element, entryGrammar, { isReply, by: isReply ? element : bearerOf(element) });
  },
};

/**
 * An entry without an author of its own is by whom its feed is by (https://indieweb.org/authorship-spec), unless others
 * in it say that they are by themselves: then this one may have lost its own.
 */
function bearerOf(element: Element): Element {
  const feed = element.parentElement?.closest('.h-feed');
  if (!feed || isBySomebody(element)) return element;
  return [...feed.querySelectorAll('.h-entry')].some(isBySomebody) ? element : feed;
}

function isBySomebody(entry: Element): boolean {
  return propertiesOf(entry, entryGrammar.author, entryGrammar).length > 0;
}
