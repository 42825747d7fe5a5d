import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * A message that goes on with what its sender wrote before: no name, but a text, which notices and deleted messages
 * lack. One's own have no name in some builds, so that none of one's own carries a name from before.
 */
const goesOn =
  '[data-tid="chat-pane-item"]:has([data-message-content]):not(:has([data-tid="message-author-name"])):not(:has(.fui-ChatMyMessage))';

/**
 * Teams in the browser (the client of 2023 on). It shows no account of a sender, so all are known by name only. A
 * message's id is the millisecond at which the server took it, and no page says surely which chat it is in: two messages
 * of two chats have the same id where both were sent in the same millisecond.
 */
export const teams: Recipe = {
  id: 'teams',
  version: 1,
  name: { ja: 'Microsoft Teams', en: 'Microsoft Teams' },
  match: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  fingerprint: {
    any: [
      '[data-tid="message-pane-list-viewport"]',
      '[data-tid="channel-pane-viewport"]',
      '[data-tid="app-layout-area--header"]',
    ],
  },
  viewer: {
    name: [{ from: 'document', select: '.fui-ChatMyMessage [data-tid="message-author-name"]' }],
  },
  surfaces: [
    {
      id: 'chat',
      post: '[data-tid="chat-pane-item"]',
      // notices ("… was added") and deleted messages are items too
      need: '[data-message-content]',
      postId: [{ select: '[data-tid="chat-pane-message"][data-mid]', attribute: 'data-mid' }],
      author: { name: [{ select: '[data-tid="message-author-name"]' }] },
      time: [
        { select: 'time[datetime]', attribute: 'datetime' },
        { select: '[data-tid="chat-pane-message"][data-mid]', attribute: 'data-mid' },
      ],
      text: {
        select: '[data-message-content]',
        without: '[data-tid="messageQuotedReply"], [data-tid="quoted-reply-card"]',
      },
      carry: { when: goesOn, within: '[data-tid="message-pane-list-runway"]' },
      flower: [
        { select: '.fui-ChatMessage__details, .fui-ChatMyMessage__details', place: 'append' },
        { select: '.fui-ChatMessage__body, .fui-ChatMyMessage__body', place: 'append' },
      ],
      badges: [{ select: '[data-tid="message-author-name"]', place: 'after' }],
    },
    {
      id: 'channel',
      post: '[data-tid="channel-pane-message"], [data-tid="channel-replies-pane-message"]',
      need: '[data-message-content]',
      postId: [
        { attribute: 'id', transforms: ['after-last:-', 'digits'] },
        {
          select:
            '[data-tid="post-message-subheader"] [id^="author-"], [data-tid="reply-message-header"] [id^="author-"]',
          attribute: 'id',
          transforms: ['after:author-', 'digits'],
        },
      ],
      author: {
        name: [
          {
            select:
              '[data-tid="post-message-subheader"] [id^="author-"], [data-tid="reply-message-header"] [id^="author-"]',
          },
        ],
      },
      time: [
        { select: 'time[datetime]', attribute: 'datetime' },
        { select: '[data-tid="timestamp"]', attribute: 'id', transforms: ['digits'] },
      ],
      text: {
        select: '[data-message-content]',
        without: '[data-tid="messageQuotedReply"], [data-tid="quoted-reply-card"]',
      },
      flower: [
        { select: '[data-tid="post-message-subheader"], [data-tid="reply-message-header"]', place: 'append' },
      ],
      badges: [
        {
          select:
            '[data-tid="post-message-subheader"] [id^="author-"], [data-tid="reply-message-header"] [id^="author-"]',
          place: 'after',
        },
      ],
    },
  ],
};
