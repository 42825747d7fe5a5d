import type { Recipe } from '../../shared/contract/recipe.ts';

/** The name in a head of person and moment; a link to the profile where Backlog gives one. */
const person = '.user-icon-set a[href^="/user/"], .user-icon-set__name';

/**
 * Backlog: issues, their comments, and wiki pages. An entry that only changes a field has the same row with an empty
 * body. A wiki page belongs to who made it; opened by its name instead of its number, its id changes with the name.
 * Experimental, because nothing of Backlog's own is public: other extensions for it agree on these names.
 */
export const backlog: Recipe = {
  id: 'backlog',
  version: 1,
  name: { ja: 'Backlog', en: 'Backlog' },
  experimental: true,
  match: ['https://*.backlog.jp/*', 'https://*.backlog.com/*', 'https://*.backlogtool.com/*'],
  fingerprint: {
    any: ['ul.comment-list__items > li.comment-item', '#issueArea .ticket__article-header'],
    weak: ['#globalSearchContainer', '#statusLabel'],
  },
  surfaces: [
    {
      id: 'issue',
      post: '.ticket__article',
      need: '.ticket__description:not(:empty), #issueDescription:not(:empty)',
      postId: [
        { from: 'document', select: '.ticket__key-number' },
        { from: 'address', transforms: ['path', 'after:/view/', 'trim-after:/'] },
      ],
      author: {
        id: [
          {
            select: '.ticket__article-header .user-icon-set a[href^="/user/"]',
            attribute: 'href',
            transforms: ['segment:1'],
          },
        ],
        name: [
          { select: '.ticket__article-header .user-icon-set a[href^="/user/"]' },
          { select: '.ticket__article-header .user-icon-set__name' },
        ],
      },
      permalink: [
        { from: 'document', select: '.ticket__key-number', transforms: ['prepend:/view/'] },
        { from: 'address', transforms: ['path'] },
      ],
      time: [{ select: '.ticket__article-header .user-icon-set__sub-line' }],
      text: { select: '.ticket__description, #issueDescription', without: 'blockquote' },
      flower: [{ select: '.ticket__article-header .user-icon-set', place: 'after' }],
      badges: [{ select: person, place: 'after' }],
    },
    {
      id: 'comment',
      post: '.comment-list__items > .comment-item, .comment-item[id^="comment-"]',
      need: '.comment-content:not(:empty), .markdown-body:not(:empty)',
      // `view` or `git`: issues and pull requests may count their comments apart
      scope: [
        [
          {
            select: '.user-icon-set__sub-line a[href*="#comment-"]',
            attribute: 'href',
            transforms: ['path', 'after:/', 'trim-after:/'],
          },
          { from: 'address', transforms: ['path', 'after:/', 'trim-after:/'] },
        ],
      ],
      postId: [
        { attribute: 'data-id' },
        { attribute: 'id', transforms: ['after:comment-', 'digits'] },
        {
          select: '.user-icon-set__sub-line a[href*="#comment-"]',
          attribute: 'href',
          transforms: ['after:#comment-'],
        },
      ],
      author: {
        id: [
          {
            select: '.user-icon-set a[href^="/user/"]',
            attribute: 'href',
            transforms: ['segment:1'],
          },
        ],
        name: [
          { select: '.user-icon-set a[href^="/user/"]' },
          { select: '.user-icon-set__name' },
          { select: '.user-icon-set__main-line' },
        ],
      },
      permalink: [
        { select: '.user-icon-set__sub-line a[href*="#comment-"]', attribute: 'href' },
        { attribute: 'id', transforms: ['after:comment-', 'prepend:#comment-'] },
        { attribute: 'data-id', transforms: ['prepend:#comment-'] },
      ],
      time: [{ select: '.user-icon-set__sub-line a' }, { select: '.user-icon-set__sub-line' }],
      text: { select: '.comment-content, .markdown-body', without: 'blockquote' },
      flower: [
        { select: '.comment-item__actions', place: 'prepend' },
        { select: '.user-icon-set', place: 'after' },
      ],
      badges: [{ select: person, place: 'after' }],
    },
    {
      id: 'wiki',
      post: '.wiki-content',
      postId: [
        { from: 'address', transforms: ['path', 'after:/alias/wiki/', 'digits'] },
        { from: 'address', transforms: ['path', 'after:/wiki/'], derived: true },
      ],
      author: {
        id: [
          {
            from: 'document',
            select: '.user-history > .user-icon-set:first-child a[href^="/user/"]',
            attribute: 'href',
            transforms: ['segment:1'],
          },
        ],
        name: [
          { from: 'document', select: '.user-history > .user-icon-set:first-child a[href^="/user/"]' },
          { from: 'document', select: '.user-history > .user-icon-set:first-child .user-icon-set__name' },
        ],
      },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [
        { from: 'document', select: '.user-history > .user-icon-set:first-child .user-icon-set__sub-line' },
      ],
      text: { without: 'blockquote' },
      flower: [
        { from: 'document', select: '.title-group', place: 'append' },
        { from: 'document', select: '#mainTitle', place: 'append' },
      ],
    },
  ],
};
