import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Crowi 1.6 to 1.8: comments of a page. A comment has neither an id nor an address in the page, so that it is named
 * by who wrote it and when, to the second, in the words and the zone of the reader's browser: colleagues whose
 * browsers speak different languages do not meet on a post. The post is what follows the picture, since all other
 * class names are made up at build time. Crowi 2 shows neither account nor moment and is not read.
 */
export const crowi: Recipe = {
  id: 'crowi',
  version: 1,
  name: { ja: 'Crowi', en: 'Crowi' },
  experimental: true,
  match: [],
  fingerprint: {
    any: ['nav.v2-crowi-header'],
    weak: ['script#crowi-context-hydrate', 'body.crowi.main-container'],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '#login-user a[href^="/user/"]',
        attribute: 'href',
        transforms: ['after:/user/'],
      },
    ],
    name: [
      { from: 'document', select: '#login-user .header-user-name' },
      { from: 'document', select: '#login-user > a[href^="/user/"]' },
    ],
  },
  surfaces: [
    {
      id: 'comment',
      post: 'img.picture.picture-rounded + div',
      need: 'a.badge[href^="?revision="]',
      scope: [[{ from: 'previous', at: 'img.picture', attribute: 'alt' }]],
      postId: [
        { select: 'span[title]', attribute: 'title', derived: true },
        { select: '.page-comment-at', derived: true },
      ],
      author: {
        id: [{ from: 'previous', at: 'img.picture', attribute: 'alt' }],
        name: [{ from: 'previous', at: 'img.picture', attribute: 'alt' }],
      },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [{ select: 'span[title]', attribute: 'title' }, { select: '.page-comment-at' }],
      text: { select: '.page-comment-body, :scope > div + div' },
      flower: [{ select: 'a.badge[href^="?revision="]', place: 'after' }],
      badges: [{ select: ':scope > div', place: 'append' }],
    },
  ],
};
