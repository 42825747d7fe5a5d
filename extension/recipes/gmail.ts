import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Gmail: messages of a conversation that are open. Class names are short and undocumented, but have been the same
 * for years; ids and addresses come from attributes. A mail has another id in every mailbox, so that the same mail in
 * two mailboxes is two posts.
 */
export const gmail: Recipe = {
  id: 'gmail',
  version: 1,
  name: { ja: 'Gmail', en: 'Gmail' },
  match: ['https://mail.google.com/mail/*'],
  fingerprint: { any: ['div.adn[data-legacy-message-id]'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: 'a[href*="SignOutOptions"][aria-label*="@"]',
        attribute: 'aria-label',
        transforms: ['after-last:(', 'trim-after:)'],
      },
    ],
    name: [
      {
        from: 'document',
        select: 'a[href*="SignOutOptions"][aria-label*="@"]',
        attribute: 'aria-label',
        transforms: ['after::', 'trim-after:('],
      },
    ],
  },
  surfaces: [
    {
      id: 'message',
      post: 'div.adn[data-legacy-message-id]',
      need: 'div.a3s',
      postId: [{ attribute: 'data-legacy-message-id' }],
      author: {
        id: [{ select: 'span.gD[email]', attribute: 'email' }],
        name: [{ select: 'span.gD[email]', attribute: 'name' }, { select: 'span.gD[email]' }],
      },
      permalink: [{ attribute: 'data-legacy-message-id', transforms: ['prepend:#all/'] }],
      time: [{ select: 'span.g3[title]', attribute: 'title' }],
      text: { select: 'div.a3s', without: '.gmail_quote, .gmail_signature, .gmail_extra' },
      flower: [
        { select: 'td.gH.acX', place: 'prepend' },
        { select: '.gK .g3', place: 'after' },
      ],
      badges: [{ select: 'span.gD[email]', place: 'after' }],
    },
  ],
};
