import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * NodeBB with the Harmony theme, and with Persona, which came before it: posts of a topic. Answers that are opened
 * below a post are posts inside the post and stand in the topic once more, under the same number. Guests and deleted
 * accounts share the number 0.
 */
export const nodebb: Recipe = {
  id: 'nodebb',
  version: 1,
  name: { ja: 'NodeBB', en: 'NodeBB' },
  match: [],
  fingerprint: {
    any: ['meta[name="generator"][content="NodeBB"]', '[component="topic"] [component="post"][data-pid]'],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '[component="header/avatar"] [data-uid], #user_dropdown [data-uid]',
        attribute: 'data-uid',
      },
    ],
    name: [
      {
        from: 'document',
        select: '[component="post"].self-post .post-header a[data-username][data-uid]',
      },
      { from: 'document', select: '[component="header/username"]' },
    ],
  },
  surfaces: [
    {
      id: 'post',
      post: '[component="topic"] [component="post"][data-pid]',
      skip: '.deleted, [data-uid="0"]',
      postId: [{ attribute: 'data-pid' }],
      author: {
        id: [{ attribute: 'data-uid' }],
        name: [{ select: '.post-header a[data-username][data-uid]' }],
      },
      permalink: [
        { select: '.post-header a.post-index', attribute: 'href' },
        { select: '.post-header a.permalink', attribute: 'href' },
      ],
      time: [{ select: 'meta[itemprop="datePublished"]', attribute: 'content' }],
      text: { select: '[component="post/content"]', without: 'blockquote' },
      flower: [
        { select: '.post-tools', place: 'prepend' },
        { select: '.post-header', place: 'append' },
      ],
      badges: [{ select: '.post-header a[data-username][data-uid]', place: 'after' }],
    },
  ],
};
