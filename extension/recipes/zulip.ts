import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Zulip: the message feed. Rows without `include-sender` go on with the sender of the row before, under one recipient
 * bar. A sender is known by number, from a class of the picture. Who is signed in is marked in the list of users, where
 * that is shown.
 */
export const zulip: Recipe = {
  id: 'zulip',
  version: 1,
  name: { ja: 'Zulip', en: 'Zulip' },
  match: ['https://*.zulipchat.com/*'],
  fingerprint: { any: ['#page-params[data-params]', '#message-lists-container', '.message_row[zid]'] },
  viewer: {
    id: [{ from: 'document', select: '.user_sidebar_entry_me[data-user-id]', attribute: 'data-user-id' }],
    name: [{ from: 'document', select: '.user_sidebar_entry_me[data-name]', attribute: 'data-name' }],
  },
  surfaces: [
    {
      id: 'message',
      post: '.message_row[zid]',
      // a "/me" message has none
      need: '.message_content.rendered_markdown',
      // not sent yet, of somebody muted, of a bot
      skip: '.message_row.local, .muted_sender_warning, .message-avatar[data-is-bot="true"]',
      postId: [{ attribute: 'zid' }],
      author: {
        id: [{ select: '.message-avatar', attribute: 'class', transforms: ['after:u-', 'digits'] }],
        name: [{ select: '.sender_name_text' }],
      },
      permalink: [{ select: 'a.message_time', attribute: 'href' }],
      time: [{ select: 'a.message_time' }],
      text: { select: '.message_content.rendered_markdown' },
      carry: { when: '.message_row:not(.include-sender)', within: '.recipient_row' },
      flower: [{ select: '.message_controls', place: 'prepend' }],
      badges: [{ select: '.sender_name', place: 'after' }],
    },
  ],
};
