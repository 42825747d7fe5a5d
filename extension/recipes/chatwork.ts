import type { Recipe } from '../../shared/contract/recipe.ts';

/** A message that goes on with what its sender wrote before. One that is gone may be anybody's, and so may a notice. */
const goesOn =
  '._message:not(:has(button._profileUserIcon[data-aid])):not([data-deleted="1"]):not(:has(> .chatInfo))';

/**
 * Chatwork: the timeline of a room. Only classes that start with `_`, data attributes and test ids last longer than a
 * build. The first `data-aid` in a message is the account it replies to, not the sender's: that one is on the button
 * with the picture.
 */
export const chatwork: Recipe = {
  id: 'chatwork',
  version: 1,
  name: { ja: 'Chatwork', en: 'Chatwork' },
  match: ['https://www.chatwork.com/*', 'https://kcw.kddi.ne.jp/*'],
  fingerprint: { any: ['#_timeLine ._message[data-mid]', '#_chatText'] },
  viewer: {
    id: [
      { from: 'document', select: '#_myStatusIcon img[data-aid]', attribute: 'data-aid' },
      {
        from: 'document',
        select: '#_myStatusName [class*="_nameAid"]',
        attribute: 'class',
        transforms: ['after:_nameAid', 'digits'],
      },
    ],
    name: [{ from: 'document', select: '#_myStatusName' }],
  },
  surfaces: [
    {
      id: 'message',
      post: '#_timeLine ._message[data-mid]',
      need: 'pre',
      // who came and went, tasks
      skip: '[data-deleted="1"], ._message:has(> .chatInfo)',
      postId: [{ attribute: 'data-mid' }],
      author: {
        id: [{ select: 'button._profileUserIcon[data-aid]', attribute: 'data-aid' }],
        name: [
          { select: '[data-testid="timeline_user-name"]' },
          { select: 'button._profileUserIcon img.userIconImage', attribute: 'alt' },
        ],
      },
      time: [{ select: '._timeStamp[data-tm]', attribute: 'data-tm' }],
      text: {
        select: 'pre',
        without: '._replyMessage, [data-cwtag^="[rp"], [data-cwtag^="[qt"], .chatQuote, blockquote',
      },
      carry: { when: goesOn, within: '#_timeLine' },
      flower: [{ select: '._timeStamp[data-tm]', place: 'after' }],
      badges: [{ select: '[data-testid="timeline_user-name"]', place: 'after' }],
    },
  ],
};
