import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Google Chat: spaces and direct messages, also as frames of Gmail. Class names change with every build, attributes do
 * not. A message says whose it is by a number; the name is in its heading, and not every message has one. Who is signed
 * in is not told: one's own heading shows "you" in the page's language, and has the name in an attribute. An experiment,
 * since scripts for it do not agree on what a message is.
 */
export const googleChat: Recipe = {
  id: 'google-chat',
  version: 1,
  name: { ja: 'Google Chat', en: 'Google Chat' },
  experimental: true,
  match: ['https://chat.google.com/*', 'https://mail.google.com/chat/*'],
  fingerprint: { any: ['c-wiz[data-topic-id][data-is-user-topic]', '[data-is-room-compose-postbar]'] },
  surfaces: [
    {
      id: 'message',
      post: '[data-id][data-user-id]',
      need: '[role="heading"][data-member-id]',
      // apps
      skip: '[role="heading"][data-member-id^="user/bot/"]',
      postId: [{ attribute: 'data-id' }],
      author: {
        id: [{ attribute: 'data-user-id' }],
        name: [
          { select: '[role="heading"][data-member-id][data-name]', attribute: 'data-name' },
          { select: '[role="heading"][data-member-id] [data-name]', attribute: 'data-name' },
          { select: '[role="heading"][data-member-id]' },
        ],
      },
      time: [
        {
          select: '[data-absolute-timestamp]',
          attribute: 'data-absolute-timestamp',
          transforms: ['trim-after:.'],
        },
      ],
      text: { select: '[jsname="bgckF"]' },
      flower: [{ select: '[data-absolute-timestamp]', place: 'after' }, { place: 'append' }],
      badges: [{ select: '[role="heading"][data-member-id]', place: 'after' }],
    },
  ],
};
