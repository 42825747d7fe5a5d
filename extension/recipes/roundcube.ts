import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Roundcube's Elastic skin: the message shown, in its own page or in the frame beside the list. A message has no
 * number but its place in one person's folder, and the frame does not say whose: sender and title make it unique on
 * the site, so that two people's fifth messages are not taken for one. The same mail in two mailboxes is two posts.
 * The line at the top names the receiver in folders of sent mail, and attached messages have headers of their own:
 * the author comes from the table of headers alone.
 */
export const roundcube: Recipe = {
  id: 'roundcube',
  version: 1,
  name: { ja: 'Roundcube', en: 'Roundcube' },
  match: [],
  fingerprint: {
    any: [
      'meta[name="generator"][content^="Roundcube"]',
      'body.task-mail.action-show #message-header',
      'body.task-mail.action-preview #message-header',
      'body.task-mail #mailboxlist',
    ],
  },
  viewer: {
    id: [{ from: 'document', select: '.header-title.username' }],
    name: [{ from: 'document', select: '.header-title.username' }],
  },
  surfaces: [
    {
      id: 'message',
      post: 'body.task-mail #layout-content .frame-content',
      need: '#messagebody',
      // drafts offer to go on writing
      skip: '#message-buttons',
      scope: [
        [{ select: '#message-header td.header.from .rcmContactAddress', attribute: 'title' }],
        [{ from: 'document', select: 'title', transforms: ['after:::'] }, { constant: '-' }],
        [{ from: 'address', transforms: ['query:_mbox'] }],
      ],
      postId: [{ from: 'address', transforms: ['query:_uid'] }],
      author: {
        id: [{ select: '#message-header td.header.from .rcmContactAddress', attribute: 'title' }],
        name: [{ select: '#message-header td.header.from .rcmContactAddress' }],
      },
      permalink: [{ from: 'address', transforms: ['after:?', 'trim-after:#', 'prepend:?'] }],
      time: [{ select: '#message-header .header-summary .text-nowrap' }],
      text: { select: '#messagebody', without: 'blockquote, .message-partheaders, .image-attachment' },
      flower: [
        { select: '#message-header .header-links', place: 'append' },
        { select: '#message-header .header-summary', place: 'append' },
      ],
      badges: [{ select: '#message-header td.header.from .rcmContactAddress', place: 'after' }],
    },
  ],
};
