import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * WordPress: comments, as classic themes (both markups), block themes, and themes in the manner of Twenty Twelve
 * write them; in the last the class is on an element of its own around each comment. A registered author's address
 * name is a class of the comment; a guest has none and is known by name only. The page says under which login
 * somebody is signed in, but only where it differs from the display name, and as it was typed: for nearly all logins
 * that is the address name too.
 */
export const wordpress: Recipe = {
  id: 'wordpress',
  version: 1,
  name: { ja: 'WordPress（コメント）', en: 'WordPress (comments)' },
  match: [],
  fingerprint: {
    any: ['meta[name="generator"][content^="WordPress"]', 'link[rel="https://api.w.org/"]'],
  },
  viewer: {
    id: [
      { from: 'document', select: '#wp-admin-bar-user-info .username' },
      { from: 'document', select: '#wp-admin-bar-my-account .display-name' },
    ],
    name: [{ from: 'document', select: '#wp-admin-bar-my-account .display-name' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.comment[id^="comment-"]',
      skip: '.comment-awaiting-moderation',
      postId: [{ attribute: 'id', transforms: ['digits'] }],
      author: {
        id: [
          { attribute: 'class', transforms: ['after:comment-author-', 'trim-after: '] },
          {
            from: 'ancestor',
            at: '[id^="li-comment-"]',
            attribute: 'class',
            transforms: ['after:comment-author-', 'trim-after: '],
          },
        ],
        name: [{ select: '.comment-author .fn' }, { select: '.wp-block-comment-author-name' }],
      },
      permalink: [
        { select: '.comment-metadata a[href*="#comment-"]', attribute: 'href' },
        { select: '.commentmetadata a[href*="#comment-"]', attribute: 'href' },
        { select: '.wp-block-comment-date a[href*="#comment-"]', attribute: 'href' },
        { attribute: 'id', transforms: ['prepend:#'] },
      ],
      time: [
        { select: '.comment-metadata time', attribute: 'datetime' },
        { select: '.wp-block-comment-date time', attribute: 'datetime' },
        { select: '.comment-author time', attribute: 'datetime' },
        { select: '.commentmetadata a[href*="#comment-"]' },
      ],
      text: {
        select: '.comment-content, .wp-block-comment-content, div.comment-body',
        without: '.comment-author, .comment-meta, .reply',
      },
      flower: [
        { select: '.reply', place: 'append' },
        { select: '.wp-block-comment-reply-link', place: 'append' },
        { select: '.comment-metadata, .commentmetadata, header.comment-author', place: 'append' },
        { select: '.wp-block-comment-date', place: 'append' },
      ],
      badges: [
        { select: '.comment-author .fn', place: 'after' },
        { select: '.wp-block-comment-author-name', place: 'append' },
      ],
    },
  ],
};
