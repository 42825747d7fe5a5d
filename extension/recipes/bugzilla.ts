import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Bugzilla 4 and 5 with the classic page, and BugModal as Mozilla runs it. One surface for both, and comments by bug
 * and number, which both show: a site may change its page without losing its praise. Where several people are in one
 * change BugModal names none of them; who wrote it is not guessed. No page says by number who is signed in.
 */
export const bugzilla: Recipe = {
  id: 'bugzilla',
  version: 1,
  name: { ja: 'Bugzilla', en: 'Bugzilla' },
  match: ['https://bugzilla.mozilla.org/*'],
  fingerprint: {
    any: ['#bugzilla-body', 'meta#bugzilla-global', '.bz_comment .bz_comment_text', '#bug-modal .change-set'],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.change-set, .bz_comment',
      need: '.comment-text:not(.empty), .bz_comment_text',
      // hidden as spam, off-topic or by a bot; not sent yet
      skip: '.default-collapsed, .bz_default_collapsed, .placeholder',
      scope: [
        [
          {
            select: '.change-name a[href*="#c"], .bz_comment_number a[href*="#c"]',
            attribute: 'href',
            transforms: ['query:id'],
          },
          { from: 'address', transforms: ['query:id'] },
        ],
      ],
      postId: [
        { select: '.comment[data-no]', attribute: 'data-no' },
        { attribute: 'id', transforms: ['after:c', 'digits'] },
      ],
      author: {
        id: [
          {
            select: '.change-author > .vcard, .bz_comment_user .vcard',
            attribute: 'class',
            transforms: ['after:vcard_', 'digits'],
          },
          {
            select: '.bz_comment_user a.email[href^="mailto:"]',
            attribute: 'href',
            transforms: ['after:mailto:', 'decode'],
          },
        ],
        name: [
          {
            select: '.change-author > .vcard :is(.fn, .fna), .bz_comment_user .vcard :is(.fn, .ln)',
          },
        ],
      },
      permalink: [
        { select: '.change-name a[href*="#c"], .bz_comment_number a[href*="#c"]', attribute: 'href' },
      ],
      time: [{ select: '.change-time .rel-time', attribute: 'data-time' }, { select: '.bz_comment_time' }],
      text: { select: '.comment-text, .bz_comment_text', without: 'blockquote, .quote' },
      flower: [
        { select: '.comment-actions > [role="group"]', place: 'prepend' },
        { select: '.bz_comment_actions', place: 'append' },
        { select: '.bz_comment_head, .bz_first_comment_head', place: 'append' },
      ],
      badges: [{ select: '.change-author > .vcard, .bz_comment_user .vcard', place: 'append' }],
    },
  ],
};
