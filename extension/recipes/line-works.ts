import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * LINE WORKS: messages of the talk room that is open in the browser. What a row is copied with tells who wrote it and
 * when, to the millisecond, which is its id within the room; rows show neither an account nor a link. The room is the
 * one selected in the list of rooms: where the list does not show it, nothing is offered. Experimental: the structure
 * is known from extensions and scrapers that agree (2023 to 2026).
 */
export const lineWorks: Recipe = {
  id: 'line-works',
  version: 1,
  name: { ja: 'LINE WORKS', en: 'LINE WORKS' },
  experimental: true,
  match: ['https://talk.worksmobile.com/*'],
  fingerprint: { any: ['#chat_room_scroll .chat_view .msg_wrap[data-for-copy]'] },
  viewer: {
    name: [
      {
        from: 'document',
        select: '.chat_view .msg_rgt[data-for-copy]',
        attribute: 'data-for-copy',
        transforms: ['after:"fromUserName"', 'after:"', 'trim-after:"'],
      },
    ],
  },
  surfaces: [
    {
      id: 'message',
      post: '.chat_view .msg_wrap[data-for-copy]',
      need: '.msg_box',
      // somebody joined, a message was taken back
      skip: '.inform_msg',
      scope: [
        [
          {
            from: 'document',
            select: '.chat_grp_lst > .item_chat.selected[data-key]',
            attribute: 'data-key',
          },
        ],
      ],
      postId: [{ attribute: 'data-for-copy', transforms: ['after:"messageTime"', 'digits'] }],
      author: {
        // the names shown may be those of a reply's original
        name: [
          {
            attribute: 'data-for-copy',
            transforms: ['after:"fromUserName"', 'after:"', 'trim-after:"'],
          },
        ],
      },
      time: [{ select: '.status_box .date' }],
      text: { select: 'p.msg' },
      flower: [
        { select: '.msg_area', place: 'append' },
        { select: '.msg_box', place: 'after' },
      ],
    },
  ],
};
