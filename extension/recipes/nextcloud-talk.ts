import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Nextcloud Talk: the chat of a conversation. The author stands on the group of messages, followed by who edited the
 * first of them in brackets. Guests have no picture, hence no id;
 * badges would stand on the group once for each message, so that there are none. The page's head says who is signed in.
 */
export const nextcloudTalk: Recipe = {
  id: 'nextcloud-talk',
  version: 1,
  name: { ja: 'Nextcloud Talk', en: 'Nextcloud Talk' },
  match: [],
  fingerprint: { any: ['li.message[data-message-id] .message-body', '#content-vue.app-talk', '.app-spreed'] },
  viewer: {
    id: [{ from: 'document', select: 'head[data-user]', attribute: 'data-user' }],
    name: [{ from: 'document', select: 'head[data-user-displayname]', attribute: 'data-user-displayname' }],
  },
  surfaces: [
    {
      id: 'message',
      post: 'li.message[data-message-id]',
      // deleted messages have no such body
      need: '.normal-message-body',
      // not sent yet
      skip: '.message-body.system, .system-message, .deleted-message, li.message[data-message-id^="temp-"]',
      postId: [{ attribute: 'data-message-id' }],
      author: {
        id: [
          {
            from: 'ancestor',
            at: 'li.wrapper, .messages-group',
            select: '.messages__avatar img[src*="/avatar/"]',
            attribute: 'src',
            transforms: ['after:/avatar/', 'trim-after:/', 'decode'],
          },
        ],
        name: [
          {
            from: 'ancestor',
            at: 'li.wrapper, .messages-group',
            select: '.messages__author',
            transforms: ['trim-after: ('],
          },
        ],
      },
      permalink: [{ attribute: 'data-message-id', transforms: ['prepend:#message_'] }],
      time: [{ select: '.message-main__info .date', attribute: 'title' }],
      text: { select: '.message-main__text', without: '.quote, .message-quote' },
      flower: [
        { select: '.message-main__info', place: 'prepend' },
        { select: '.message-body__scroll', place: 'prepend' },
      ],
    },
  ],
};
