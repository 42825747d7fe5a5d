import { type Grammar, readItem } from './items.ts';
import type { Vocabulary } from './vocabulary.ts';

/** schema.org as microdata (https://html.spec.whatwg.org/multipage/microdata.html). */
const microdataGrammar: Grammar = {
  item: '[itemscope]',
  author: '[itemprop~="author"], [itemprop~="creator"]',
  name: '[itemprop~="name"]',
  trait: '[itemprop]:not(meta, link, img, [itemprop~="url"])',
  url: '[itemprop~="url"], [itemprop~="mainEntityOfPage"]',
  time: '[itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="commentTime"]',
  body: [
    '[itemprop~="text"], [itemprop~="articleBody"], [itemprop~="commentText"], [itemprop~="reviewBody"]',
    '[itemprop~="description"]',
  ],
  foreign: '[itemprop~="sharedContent"], [itemprop~="creativeWorkStatus"][content="Draft"]',
  isPerson: (item) => /(?:^|\/)Person$/.test(item.getAttribute('itemtype') ?? 'Person'),
};

const types = [
  'Article',
  'Posting',
  '/Comment',
  '/UserComments',
  '/Question',
  '/Answer',
  '/Review',
  '/Report',
];

export const microdata: Vocabulary = {
  posts: `[itemscope][itemtype*="schema.org/"]:is(${types.map((type) => `[itemtype$="${type}"]`).join(', ')})`,
  read: (element) =>
    element.matches(QUOTED) ? 'doubt' : readItem(element, microdataGrammar, { isReply: isReply(element) }),
};

/** A post that is there because another one speaks of it. */
const QUOTED = ['citation', 'isBasedOn', 'sharedContent', 'mentions', 'parentItem', 'about', 'isPartOf']
  .map((property) => `[itemprop~="${property}"]`)
  .join(', ');

function isReply(element: Element): boolean {
  return /\/(?:Comment|UserComments|Answer)$/.test(element.getAttribute('itemtype') ?? '');
}
