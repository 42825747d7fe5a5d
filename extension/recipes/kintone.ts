import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * The name on one's own comment. Pages do not say who is signed in, but nobody can delete a record's comment except
 * its writer (cybozu.dev, "Delete Comment"), so that one with such a link is one's own. Posts of threads do not count:
 * who may delete those is not told.
 */
const ownName =
  ':is(.itemlist-item-gaia, .itemlist-item-head-gaia):has(.commentlist-footer-delete-gaia:not([style*="none"])) .itemlist-user-gaia > a';

/**
 * kintone: comments of records, and posts of spaces, people and messages in the older UI and the one of 2026
 * (whose class names end in a hash that changes with every build). Both UIs give a post the same id.
 */
export const kintone: Recipe = {
  id: 'kintone',
  version: 1,
  name: { ja: 'kintone', en: 'kintone' },
  match: ['https://*.cybozu.com/k/*', 'https://*.kintone.com/k/*', 'https://*.cybozu.cn/k/*'],
  fingerprint: {
    any: [
      '#contents-body-ocean',
      '.gaia-argoui-app-show-sidebar-content',
      '.ocean-ui-comments-commentcomponent',
    ],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: ownName,
        attribute: 'href',
        transforms: ['after:/people/user/', 'trim-after:/', 'decode'],
      },
    ],
    name: [{ from: 'document', select: ownName }],
  },
  surfaces: [
    {
      id: 'record-comment',
      // newer builds name the row by its head
      post: 'li.itemlist-item-gaia, li.itemlist-item-head-gaia',
      // the history of changes uses the same rows
      need: '.commentlist-body-gaia',
      scope: [
        [{ select: '.itemlist-datetime-gaia a', attribute: 'href', transforms: ['segment:-2', 'digits'] }],
        [{ select: '.itemlist-datetime-gaia a', attribute: 'href', transforms: ['hash', 'query:record'] }],
      ],
      postId: [
        { select: '.itemlist-datetime-gaia a', attribute: 'href', transforms: ['hash', 'query:comment'] },
      ],
      author: {
        id: [
          {
            select: '.itemlist-user-gaia > a',
            attribute: 'href',
            transforms: ['after:/people/user/', 'trim-after:/', 'decode'],
          },
        ],
        name: [{ select: '.itemlist-user-gaia > a' }],
      },
      permalink: [{ select: '.itemlist-datetime-gaia a', attribute: 'href' }],
      time: [{ select: '.itemlist-datetime-gaia a' }],
      text: { select: '.commentlist-body-gaia' },
      flower: [
        { select: '.itemlist-footer-gaia > div', place: 'append' },
        { select: '.itemlist-footer-gaia', place: 'append' },
      ],
      badges: [{ select: '.itemlist-user-gaia > a', place: 'after' }],
    },
    {
      id: 'thread',
      post: '.ocean-ui-comments-commentbase, [class*="_commentContent_"]',
      need: '.ocean-ui-comments-commentbase-text, .ck-content[class*="_body_"]',
      postId: [
        {
          select: '.ocean-ui-comments-commentbase-time a, a[class*="_createdAt_"]',
          attribute: 'href',
          transforms: ['hash', 'after:/thread/', 'trim-after:?'],
        },
        {
          select: '.ocean-ui-comments-commentbase-time a, a[class*="_createdAt_"]',
          attribute: 'href',
          transforms: ['hash', 'trim-after:?'],
        },
      ],
      author: {
        id: [
          {
            select: 'a.ocean-ui-comments-commentbase-user, [class*="_header_"] a[href*="/people/user/"]',
            attribute: 'href',
            transforms: ['after:/people/user/', 'trim-after:/', 'decode'],
          },
        ],
        name: [
          { select: '.ocean-ui-comments-commentbase-name' },
          { select: 'a.ocean-ui-comments-commentbase-user, [class*="_header_"] a[href*="/people/user/"]' },
          // where the first link is the picture's
          { select: '[class*="_header_"] a[href*="/people/user/"]:not(:has(img))' },
        ],
      },
      permalink: [
        { select: '.ocean-ui-comments-commentbase-time a, a[class*="_createdAt_"]', attribute: 'href' },
      ],
      time: [{ select: '.ocean-ui-comments-commentbase-time a, a[class*="_createdAt_"]' }],
      text: { select: '.ocean-ui-comments-commentbase-text, .ck-content[class*="_body_"]' },
      flower: [
        { select: 'ul.ocean-ui-comments-commentbase-actions', place: 'after' },
        { select: '[class*="_header_"]', place: 'append' },
      ],
      badges: [
        { select: 'a.ocean-ui-comments-commentbase-user', place: 'after' },
        { select: '[class*="_header_"] a[href*="/people/user/"]:not(:has(img))', place: 'after' },
      ],
    },
  ],
};
