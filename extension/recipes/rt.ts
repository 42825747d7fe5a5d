import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Request Tracker 4.4 to 6: what was written on a ticket, in its history and on its page. Transactions that only
 * change something are rows of the same kind without the class `message`. RT's own messages are by user 1.
 */
export const rt: Recipe = {
  id: 'rt',
  version: 1,
  name: { ja: 'Request Tracker', en: 'Request Tracker' },
  match: [],
  fingerprint: {
    any: [
      '.transaction[data-transaction-id] > .metadata',
      'body[id^="comp-Ticket-"]',
      'body[hx-boost][id^="comp-"]',
    ],
    weak: ['#app-nav', 'body[id^="comp-"]'],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: 'a[href*="/User/Summary.html?id="]:has(.current-user)',
        attribute: 'href',
        transforms: ['query:id'],
      },
    ],
    name: [{ from: 'document', select: '.current-user' }],
  },
  surfaces: [
    {
      id: 'transaction',
      post: '.transaction.message[data-transaction-id]',
      need: '.messagebody',
      skip: '.metadata > .description > .user[data-user-id="1"]',
      postId: [{ attribute: 'data-transaction-id' }],
      author: {
        id: [{ select: '.metadata > .description > .user[data-user-id]', attribute: 'data-user-id' }],
        name: [{ select: '.metadata > .description > .user' }],
      },
      permalink: [
        { select: '.metadata a[name^="txn-"][href]', attribute: 'href' },
        { attribute: 'data-transaction-id', transforms: ['prepend:#txn-'] },
      ],
      time: [{ select: '.metadata > .date' }],
      // a stanza inside another is what somebody else wrote
      text: {
        select: '.content',
        without: '.downloadattachment, .message-stanza .message-stanza, blockquote',
      },
      flower: [
        { select: '.metadata > .actions', place: 'append' },
        { select: '.metadata', place: 'append' },
      ],
      badges: [{ select: '.metadata > .description > .user', place: 'after' }],
    },
  ],
};
