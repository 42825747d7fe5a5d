import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * MediaWiki talk pages with DiscussionTools. No element wraps a comment, so that the post is the span with the reply
 * button at its end; the author is the link right after the signature marker before it. The user namespace is
 * localised and users without a page have a link with a query, hence the ladder; where the signature sits in an
 * element of its own, the comment's id still starts with the user name.
 */
export const mediawiki: Recipe = {
  id: 'mediawiki',
  version: 1,
  name: { ja: 'MediaWiki（ノートページ）', en: 'MediaWiki (talk pages)' },
  match: [],
  fingerprint: { any: ['meta[name="generator"][content^="MediaWiki"]'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: '#pt-userpage a, #pt-userpage-2 a',
        attribute: 'href',
        transforms: ['query:title', 'after::', 'spaces'],
      },
      {
        from: 'document',
        select: '#pt-userpage a, #pt-userpage-2 a',
        attribute: 'href',
        transforms: ['segment:-1', 'after::', 'spaces'],
      },
    ],
    name: [{ from: 'document', select: '#pt-userpage a, #pt-userpage-2 a' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.ext-discussiontools-init-replylink-buttons[data-mw-thread-id^="c-"]',
      postId: [{ attribute: 'data-mw-thread-id' }],
      author: {
        id: [
          {
            from: 'previous',
            at: '[data-mw-comment-sig] + a',
            attribute: 'href',
            transforms: ['query:title', 'after::', 'spaces'],
          },
          {
            from: 'previous',
            at: '[data-mw-comment-sig] + a',
            attribute: 'href',
            transforms: ['segment:-1', 'after::', 'spaces'],
          },
          { attribute: 'data-mw-thread-id', transforms: ['after:c-', 'before-stamp', 'spaces'] },
        ],
        name: [
          { from: 'previous', at: '[data-mw-comment-sig] + a' },
          { attribute: 'data-mw-thread-id', transforms: ['after:c-', 'before-stamp', 'spaces'] },
        ],
      },
      permalink: [
        { from: 'previous', at: 'a.ext-discussiontools-init-timestamplink', attribute: 'href' },
        { attribute: 'data-mw-thread-id', transforms: ['prepend:#'] },
      ],
      time: [
        { from: 'previous', at: 'a.ext-discussiontools-init-timestamplink', attribute: 'data-mw-timestamp' },
        { from: 'previous', at: 'a.ext-discussiontools-init-timestamplink' },
      ],
      text: { between: ['[id={id}]', '[data-mw-comment-sig={id}]'] },
      flower: [{ place: 'after' }],
      badges: [{ from: 'previous', at: '[data-mw-comment-sig] + a', place: 'after' }],
    },
  ],
};
