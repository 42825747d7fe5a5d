import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * BookStack: comments of a page, as newer versions and those before 2021 write them. The number in the address is the
 * comment's number on its page, so that posts are named by the comment's own id. The name beside a comment is
 * shortened; the picture has it whole. Comments of deleted accounts have no link and stay bare.
 */
export const bookstack: Recipe = {
  id: 'bookstack',
  version: 1,
  name: { ja: 'BookStack', en: 'BookStack' },
  match: [],
  fingerprint: {
    any: ['[component="page-comments"]', '[page-comments][page-id].comments-list'],
    weak: ['meta[name="base-url"]', 'meta[name="token"]', 'link[href*="/dist/styles.css"]'],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: 'header .user-name + ul a[href*="/user/"]',
        attribute: 'href',
        transforms: ['after:/user/'],
      },
    ],
    name: [{ from: 'document', select: 'header .user-name img.avatar', attribute: 'alt' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.comment-box[id^="comment"]',
      postId: [{ attribute: 'option:page-comment:comment-id' }, { attribute: 'comment' }],
      author: {
        id: [
          {
            select: '.header .meta a[href*="/user/"]',
            attribute: 'href',
            transforms: ['after:/user/'],
          },
        ],
        name: [{ select: '.header img.avatar', attribute: 'alt' }],
      },
      permalink: [{ attribute: 'id', transforms: ['prepend:#'] }],
      time: [{ select: '.header .meta span[title]', attribute: 'title' }],
      text: {
        select: '.content',
        without: '.comment-reply, .comment-reference-indicator-wrap, .loading',
      },
      flower: [
        { select: '.header .actions', place: 'prepend' },
        { select: '.header .right-meta', place: 'prepend' },
      ],
      badges: [{ select: '.header .meta a[href*="/user/"]', place: 'after' }],
    },
  ],
};
