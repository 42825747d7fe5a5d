import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Rocket.Chat: rooms and the thread panel. Messages in a row by one person (`data-sequential`) have neither picture nor
 * name. An account is known by its user name, which its owner may change. The account menu has no user name in it; one's
 * own messages have. Pages set a base address, so that the address of a message cannot be put together from the room's.
 */
export const rocketchat: Recipe = {
  id: 'rocketchat',
  version: 1,
  name: { ja: 'Rocket.Chat', en: 'Rocket.Chat' },
  match: ['https://*.rocket.chat/*'],
  fingerprint: {
    any: ['.rcx-message', '#rocket-chat', 'meta[name="application-name"][content="Rocket.Chat"]'],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '.rcx-message[data-own="true"] .rcx-message-header__name[data-username]',
        attribute: 'data-username',
      },
    ],
    name: [{ from: 'document', select: '.rcx-message[data-own="true"] .rcx-message-header__name' }],
  },
  surfaces: [
    {
      id: 'message',
      post: '.rcx-message[data-mid]',
      // not sent yet: its id is its own browser's
      skip: '.rcx-message[aria-busy="true"]',
      postId: [{ attribute: 'data-mid' }],
      author: {
        id: [{ select: '.rcx-message-header__name[data-username]', attribute: 'data-username' }],
        name: [{ select: '.rcx-message-header__name' }],
      },
      time: [{ select: '.rcx-message-header__time', attribute: 'title' }],
      text: { select: '.rcx-message-body', without: 'blockquote' },
      carry: { when: '[data-sequential="true"]', within: 'ul, ol, [role="list"]' },
      flower: [
        { select: '.rcx-message-header', place: 'append' },
        { select: '.rcx-message-container:not(.rcx-message-container--left)', place: 'append' },
      ],
      badges: [{ select: '.rcx-message-header__name', place: 'after' }],
    },
  ],
};
