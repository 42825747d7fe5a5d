import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Garoon: comments of space discussions and of messages, in the cloud and on premises. The profile link carries the
 * user's number; where an edition shows none, the author is known by name only. So is the viewer: of the header no
 * more is known than the name, which is enough to know one's own comments, and to be asked whether one is the author of
 * that name. Which element holds the text is not known for sure, so that the quote is what remains of the comment.
 */
export const garoon: Recipe = {
  id: 'garoon',
  version: 1,
  name: { ja: 'Garoon', en: 'Garoon' },
  match: ['https://*.cybozu.com/g/*', 'https://*.kintone.com/g/*', 'https://*.cybozu.cn/g/*'],
  fingerprint: {
    any: [
      'script[src*="/grn/html/"]',
      'link[href*="/grn/css/"]',
      '#cloudHeader-userName-grn',
      '#message_comments .js_comment',
    ],
  },
  viewer: { name: [{ from: 'document', select: '#cloudHeader-userName-grn' }] },
  surfaces: [
    {
      id: 'space-comment',
      post: '#space_content .js_comment[data-comment-id]',
      need: '.username_grn',
      scope: [
        [
          { select: '.js_permalink', attribute: 'href', transforms: ['hash', 'query:tid'] },
          { from: 'address', transforms: ['hash', 'query:tid'] },
        ],
      ],
      postId: [{ attribute: 'data-comment-id' }],
      author: {
        id: [
          { select: '.username_grn a', attribute: 'href', transforms: ['after:uid=', 'digits'] },
          { select: '.username_grn a', attribute: 'onclick', transforms: ['after:uid=', 'digits'] },
        ],
        name: [{ select: '.username_grn' }],
      },
      permalink: [{ select: '.js_permalink', attribute: 'href' }],
      text: { without: '.username_grn, .username_grn + span, .space-thread-comment-footer-grn' },
      flower: [
        { select: '.space-thread-comment-footer-grn td:last-child', place: 'append' },
        { select: '.username_grn', place: 'after' },
      ],
      badges: [{ select: '.username_grn', place: 'after' }],
    },
    {
      id: 'message-comment',
      post: '#message_comments .js_comment[data-comment-id]',
      need: '.username_grn',
      scope: [
        [
          { select: '.js_permalink', attribute: 'href', transforms: ['query:mid'] },
          { from: 'address', transforms: ['query:mid'] },
        ],
      ],
      postId: [{ attribute: 'data-comment-id' }],
      author: {
        id: [
          { select: '.username_grn a', attribute: 'href', transforms: ['after:uid=', 'digits'] },
          { select: '.username_grn a', attribute: 'onclick', transforms: ['after:uid=', 'digits'] },
        ],
        name: [{ select: '.username_grn' }],
      },
      permalink: [{ select: '.js_permalink', attribute: 'href' }],
      text: { without: '.username_grn, .username_grn + span, .thread_comment_footer_grn' },
      flower: [
        { select: '.thread_comment_footer_grn td.nowrap-grn', place: 'append' },
        { select: '.username_grn', place: 'after' },
      ],
      badges: [{ select: '.username_grn', place: 'after' }],
    },
  ],
};
