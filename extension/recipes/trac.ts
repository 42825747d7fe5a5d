import type { Recipe } from '../../shared/contract/recipe.ts';

/** Trac marks one's own name by another class than everybody else's. */
const reporter = 'td[headers="h_reporter"] .trac-author, td[headers="h_reporter"] .trac-author-user';
const writer = 'h3.change .trac-author, h3.change .trac-author-user';

/**
 * Trac 1.0 to 1.6: tickets and their comments. Several projects may stand beside each other on one host, so that
 * numbers are unique within the path of their ticket only. Depending on a setting Trac writes the login or the full
 * name and nothing else: people are known by that text.
 */
export const trac: Recipe = {
  id: 'trac',
  version: 1,
  name: { ja: 'Trac', en: 'Trac' },
  match: [],
  fingerprint: {
    any: [
      'link[rel="help"][href*="/wiki/TracGuide"]',
      'h3.change[id^="comment:"]',
      'script[src*="/chrome/common/js/trac.js"]',
    ],
    weak: ['#ticket .trac-id', '#changelog'],
  },
  viewer: { name: [{ from: 'document', select: '#metanav .trac-author-user' }] },
  surfaces: [
    {
      id: 'ticket',
      post: '#ticket',
      need: '.description > .searchable',
      skip: '.ticketdraft',
      postId: [
        { select: 'a.trac-id', attribute: 'href', transforms: ['path', 'after:/'] },
        { from: 'address', transforms: ['path', 'after:/'] },
      ],
      author: { name: [{ select: reporter }] },
      permalink: [
        { select: 'a.trac-id', attribute: 'href' },
        { from: 'address', transforms: ['path'] },
      ],
      time: [{ select: '.date a.timeline', attribute: 'title' }],
      text: { select: '.description > .searchable', without: 'blockquote' },
      flower: [{ select: '.description > h3', place: 'append' }],
      badges: [{ select: reporter, place: 'after' }],
    },
    {
      id: 'comment',
      post: '#changelog div.change',
      // absent where only properties change, and a draft while the comment is edited
      need: '.comment.searchable:not(.ticketdraft)',
      scope: [
        [
          {
            from: 'document',
            select: '#ticket a.trac-id',
            attribute: 'href',
            transforms: ['path', 'after:/'],
          },
          { from: 'address', transforms: ['path', 'after:/'] },
        ],
      ],
      postId: [
        { select: 'h3.change[id^="comment:"]', attribute: 'id', transforms: ['after:comment:', 'digits'] },
      ],
      author: { name: [{ select: writer }] },
      permalink: [{ select: 'h3.change[id^="comment:"]', attribute: 'id', transforms: ['prepend:#'] }],
      time: [{ select: 'h3.change a.timeline', attribute: 'title' }],
      text: { select: '.comment.searchable', without: 'blockquote' },
      flower: [
        { select: '.trac-ticket-buttons', place: 'append' },
        { select: 'h3.change', place: 'append' },
      ],
      badges: [{ select: writer, place: 'after' }],
    },
  ],
};
