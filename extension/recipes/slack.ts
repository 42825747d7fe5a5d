import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * A row that goes on with what its sender wrote before. A row that is still empty, or whose message is gone, has no
 * sender either, but it may be anybody's: nothing is carried past it.
 */
const goesOn =
  '[data-qa="message_container"]:not(:has([data-message-sender])):not(:has([class*="tombstone"])):not([data-qa-placeholder="true"]):not([data-qa-unprocessed="true"]):not(.c-message--system)';

/**
 * Slack in the browser: channels, direct messages and the thread pane have the same rows. The moment of a message is
 * its id, unique in its channel only. Rows of a sender that starts with B are an app's. Which elements stay the same is
 * known from extensions and scripts for Slack that agree with each other; Slack publishes none.
 */
export const slack: Recipe = {
  id: 'slack',
  version: 1,
  name: { ja: 'Slack', en: 'Slack' },
  match: ['https://app.slack.com/client/*', 'https://*.slack.com/archives/*'],
  fingerprint: { any: ['[data-qa="message_container"]', '.p-client_container'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: '[data-qa="user-button"] img[src*="ca.slack-edge.com/"]',
        attribute: 'src',
        transforms: ['segment:0', 'after:-', 'trim-after:-'],
      },
    ],
    name: [
      {
        from: 'document',
        select: '[data-qa="user-button"]',
        attribute: 'aria-label',
        transforms: ['after:: '],
      },
      {
        from: 'document',
        select: '[data-qa="user-button"]',
        attribute: 'aria-label',
        transforms: ['after:：'],
      },
    ],
  },
  surfaces: [
    {
      id: 'message',
      post: '[data-qa="message_container"]',
      need: 'a.c-timestamp[data-ts]',
      skip: '[data-qa-placeholder="true"], [data-qa-unprocessed="true"], .c-message--system, [class*="tombstone"], [class*="ephemeral"], [data-message-sender^="B"]',
      scope: [
        [
          { select: 'a.c-timestamp[data-ts]', attribute: 'href', transforms: ['segment:1'] },
          { attribute: 'data-msg-channel-id' },
        ],
      ],
      postId: [{ select: 'a.c-timestamp[data-ts]', attribute: 'data-ts' }],
      author: {
        id: [{ select: '[data-message-sender]', attribute: 'data-message-sender' }],
        name: [{ select: '[data-qa="message_sender_name"]' }],
      },
      permalink: [{ select: 'a.c-timestamp[data-ts]', attribute: 'href' }],
      time: [{ select: 'a.c-timestamp[data-ts]', attribute: 'data-ts' }],
      text: {
        select: '[data-qa="message-text"]',
        without: '[data-stringify-ignore="true"], .c-message__edited_label',
      },
      carry: { when: goesOn, within: '.c-virtual_list__scroll_container' },
      flower: [
        { select: '.c-message_kit__gutter__right > a.c-timestamp', place: 'after' },
        { select: '[data-qa="message-text"]', place: 'append' },
        { select: '.c-message_kit__gutter__right', place: 'append' },
      ],
      badges: [{ select: '[data-qa="message_sender"]', place: 'after' }],
    },
  ],
};
