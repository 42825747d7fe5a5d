import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Viva Engage (Yammer): feeds and threads. Class names change with every build; what lasts is that each post is an
 * article with one row of actions, and links to its writer and to itself. Rests on one extension for it, and which
 * address names a message has been seen in two forms: a post without either stays bare, since the address of its thread
 * is shared by all replies.
 */
export const vivaEngage: Recipe = {
  id: 'viva-engage',
  version: 1,
  name: { ja: 'Viva Engage', en: 'Viva Engage' },
  experimental: true,
  match: [
    'https://engage.cloud.microsoft/*',
    'https://*.engage.cloud.microsoft/*',
    'https://web.yammer.com/*',
    'https://www.yammer.com/*',
  ],
  fingerprint: { any: [], weak: ['[role="article"] [data-testid="overflow-set"]', 'a[href*="/main/org/"]'] },
  surfaces: [
    {
      id: 'message',
      post: '[role="article"], article',
      need: '[data-testid="overflow-set"]',
      postId: [
        { select: 'a[href*="messageId="]', attribute: 'href', transforms: ['query:messageId'] },
        {
          select: 'a[href*="/messages/"]',
          attribute: 'href',
          transforms: ['after:/messages/', 'trim-after:/', 'trim-after:?', 'trim-after:#'],
        },
      ],
      author: {
        id: [
          {
            select: 'a[href*="/users/"]',
            attribute: 'href',
            transforms: ['after:/users/', 'trim-after:/', 'trim-after:?', 'decode'],
          },
        ],
        name: [
          { select: 'a[href*="/users/"]:not(:has(img))' },
          { select: 'a[href*="/users/"] img', attribute: 'alt' },
        ],
      },
      permalink: [
        { select: 'a[href*="messageId="]', attribute: 'href' },
        { select: 'a[href*="/messages/"]', attribute: 'href' },
      ],
      time: [{ select: 'time[datetime]', attribute: 'datetime' }],
      text: {
        without:
          '[role="article"], article, [data-testid="overflow-set"], button, time, a[href*="/users/"], a[href*="messageId="], a[href*="/messages/"]',
      },
      flower: [{ select: '[data-testid="overflow-set"]', place: 'after' }, { place: 'append' }],
      badges: [{ select: 'a[href*="/users/"]:not(:has(img))', place: 'after' }],
    },
  ],
};
