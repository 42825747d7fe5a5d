import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Open Social, the Drupal distribution: comments, posts in streams, and the cards of topics and pages. What a stream
 * says of a comment or of somebody who joined looks like a post and holds somebody else's: only entries whose date
 * leads to a post of their own count, and cards count by the author that they name themselves.
 */
export const openSocial: Recipe = {
  id: 'open-social',
  version: 1,
  name: { ja: 'Open Social', en: 'Open Social' },
  match: [],
  fingerprint: {
    any: [
      'link[href*="/themes/socialblue/"]',
      'link[href*="/themes/socialbase/"]',
      'article.js-comment .comment__text.iframe-container',
      'li.stream-item > .card--stream',
    ],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '.navbar-user .profile a[href*="/user/"][href$="/edit"]',
        attribute: 'href',
        transforms: ['after:/user/', 'digits'],
      },
    ],
    name: [{ from: 'document', select: '.header-nav-current-user strong' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: 'article.js-comment',
      need: '.comment__text',
      skip: '.comment-unpublished, .comment-preview',
      postId: [
        {
          select: '.comment__metadata a[href*="/comment/"]',
          attribute: 'href',
          transforms: ['after:/comment/', 'digits'],
        },
        {
          select: '.comment__metadata a[href*="#comment-"]',
          attribute: 'href',
          transforms: ['after:#comment-', 'digits'],
        },
      ],
      author: {
        id: [
          {
            select: '.comment__author > a[href*="/user/"]',
            attribute: 'href',
            transforms: ['after:/user/', 'digits'],
          },
        ],
        name: [{ select: '.comment__author > a[href*="/user/"]' }],
      },
      permalink: [{ select: '.comment__metadata a[href]', attribute: 'href' }],
      time: [
        { select: 'mark[data-comment-timestamp]', attribute: 'data-comment-timestamp' },
        { select: '.comment__metadata a' },
      ],
      text: { select: '.comment__text', without: 'ul.links, form' },
      flower: [{ select: '.comment__author', place: 'append' }],
      badges: [{ select: '.comment__author > a[href*="/user/"]', place: 'after' }],
    },
    {
      id: 'post',
      post: 'li.stream-item',
      need: '.media-wrapper > .media:first-child .post-date a[href*="/post/"]',
      skip: '.post-unpublished',
      postId: [
        {
          select: '.media-wrapper > .media:first-child .post-date a[href*="/post/"]',
          attribute: 'href',
          transforms: ['after:/post/', 'digits'],
        },
      ],
      author: {
        id: [
          {
            select: '.media-wrapper > .media:first-child .media-heading a[href*="/user/"]',
            attribute: 'href',
            transforms: ['after:/user/', 'digits'],
          },
        ],
        name: [{ select: '.media-wrapper > .media:first-child .media-heading a[href*="/user/"]' }],
      },
      permalink: [
        { select: '.media-wrapper > .media:first-child .post-date a[href*="/post/"]', attribute: 'href' },
      ],
      time: [{ select: '.media-wrapper > .media:first-child .post-date a[href*="/post/"]' }],
      text: { select: '.body-text, .iframe-container', without: 'ul.links, form' },
      flower: [
        { select: '.footer-post', place: 'append' },
        { select: '.media-wrapper > .media:first-child .post-date', place: 'append' },
      ],
      badges: [
        { select: '.media-wrapper > .media:first-child .media-heading a[href*="/user/"]', place: 'after' },
      ],
    },
    {
      id: 'content',
      post: '.teaser',
      need: '.teaser__published-author a[href*="/user/"]',
      skip: '.teaser--unpublished',
      postId: [{ select: '.teaser__title a[href]', attribute: 'href', transforms: ['path'] }],
      author: {
        id: [
          {
            select: '.teaser__published-author a[href*="/user/"]',
            attribute: 'href',
            transforms: ['after:/user/', 'digits'],
          },
        ],
        name: [{ select: '.teaser__published-author a[href*="/user/"]' }],
      },
      permalink: [{ select: '.teaser__title a[href]', attribute: 'href' }],
      time: [{ select: '.teaser__published-date', transforms: ['trim-after:•'] }],
      text: { select: '.teaser__title' },
      flower: [
        { select: '.card__actionbar', place: 'append' },
        { select: '.teaser__published', place: 'append' },
      ],
      badges: [{ select: '.teaser__published-author a[href*="/user/"]', place: 'after' }],
    },
  ],
};
