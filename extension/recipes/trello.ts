import type { Recipe } from '../../shared/contract/recipe.ts';

/** Where a row of a card's activity says who and when; links in the comment itself come after it. */
const head = '[data-testid="card-back-action-container"] > div:first-child';

/** One's own picture in the page's head. */
const own =
  '[data-testid="header-member-menu-button"][title$=")"], [data-testid="header-member-menu-button"] [title$=")"]';

/**
 * Trello since 2023: comments on the back of a card. Other activity has the same row without a comment in it. Who is
 * meant by a picture stands in its title, `Name (username)`; without one the name decides.
 */
export const trello: Recipe = {
  id: 'trello',
  version: 1,
  name: { ja: 'Trello', en: 'Trello' },
  match: ['https://trello.com/*'],
  fingerprint: { any: ['#trello-root', '[data-testid="card-back-action-container"]'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: own,
        attribute: 'title',
        transforms: ['after-last:(', 'trim-after:)'],
      },
    ],
    name: [
      {
        from: 'document',
        select: own,
        attribute: 'title',
        transforms: ['trim-after: ('],
      },
    ],
  },
  surfaces: [
    {
      id: 'comment',
      post: '[data-testid="card-back-action"]',
      need: '[data-testid="comment-container"]',
      postId: [
        { select: `${head} a[href*="#comment-"]`, attribute: 'href', transforms: ['after:#comment-'] },
      ],
      author: {
        id: [
          {
            select: '[data-testid="card-back-action"] > div:first-child button[title$=")"]',
            attribute: 'title',
            transforms: ['after-last:(', 'trim-after:)'],
          },
        ],
        name: [{ select: `${head} > span:first-child` }],
      },
      permalink: [{ select: `${head} a[href*="#comment-"]`, attribute: 'href' }],
      time: [
        { select: `${head} > span:nth-child(2) [title]`, attribute: 'title' },
        { select: `${head} > span:nth-child(2)` },
      ],
      text: { select: '[data-testid="comment-container"]', without: 'blockquote' },
      flower: [
        {
          select:
            '[data-testid="card-back-action-container"] > div:last-child:not(:first-child, :has([data-testid="comment-container"]))',
          place: 'append',
        },
        { select: head, place: 'append' },
      ],
      badges: [{ select: `${head} > span:first-child`, place: 'after' }],
    },
  ],
};
