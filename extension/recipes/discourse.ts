import type { Recipe } from '../../shared/contract/recipe.ts';

const header = '.topic-meta-data:not(.embedded-reply)';

/**
 * Discourse: posts of a topic. A post may hold copies of what it answers before its own head, and of its answers
 * after its own text; they have heads and texts of their own, hence the exact selectors. People are named by their
 * address, in small letters, since that is the form in which the page tells who is signed in: on one's own posts, in
 * the sidebar, and in the links that one would share. Accounts with a number below zero are the forum's own.
 */
export const discourse: Recipe = {
  id: 'discourse',
  version: 1,
  name: { ja: 'Discourse', en: 'Discourse' },
  match: ['https://*.discourse.group/*'],
  fingerprint: { any: ['meta[name="generator"][content^="Discourse"]', '#data-discourse-setup'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: `.current-user-post ${header} .names a[href*="/u/"]`,
        attribute: 'href',
        transforms: ['after:/u/', 'decode'],
      },
      {
        from: 'document',
        select: '[data-link-name="my-posts"][href*="/u/"]',
        attribute: 'href',
        transforms: ['after:/u/', 'trim-after:/', 'decode'],
      },
      {
        from: 'document',
        select: `article[data-post-id] ${header} a.post-date[href*="?u="]`,
        attribute: 'href',
        transforms: ['query:u'],
      },
    ],
    name: [
      { from: 'document', select: `.current-user-post ${header} .names .full-name a` },
      { from: 'document', select: `.current-user-post ${header} .names .username a` },
      {
        from: 'document',
        select: '[data-link-name="my-posts"][href*="/u/"]',
        attribute: 'href',
        transforms: ['after:/u/', 'trim-after:/', 'decode'],
      },
      {
        from: 'document',
        select: `article[data-post-id] ${header} a.post-date[href*="?u="]`,
        attribute: 'href',
        transforms: ['query:u'],
      },
    ],
  },
  surfaces: [
    {
      id: 'post',
      post: '.topic-post article[data-post-id]',
      // deleted, hidden after complaints, not sent yet, out-of-office replies, the forum's own robots
      skip: '.deleted article, .post-hidden article, .staged article, .is-auto-generated, [data-user-id^="-"]',
      postId: [{ attribute: 'data-post-id' }],
      author: {
        id: [
          {
            select: `${header} .names a[href*="/u/"]`,
            attribute: 'href',
            transforms: ['after:/u/', 'decode'],
          },
        ],
        name: [{ select: `${header} .names .full-name a` }, { select: `${header} .names .username a` }],
      },
      permalink: [{ select: `${header} a.post-date`, attribute: 'href', transforms: ['trim-after:?'] }],
      time: [{ select: `${header} a.post-date .relative-date`, attribute: 'title' }],
      text: { select: '.regular > .cooked', without: 'aside.quote' },
      flower: [
        { select: '.post-controls .actions', place: 'prepend' },
        { select: `${header} .post-infos`, place: 'prepend' },
      ],
      badges: [{ select: `${header} .names > .first a`, place: 'after' }],
    },
  ],
};
