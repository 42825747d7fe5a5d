import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Confluence Server and Data Center: comments of pages and blog posts. Not Confluence Cloud, whose pages are others.
 * Mentions look like the author's link, so that only the head of the comment is asked. Anonymous comments have no
 * link there and stay bare. The head of the page says who is signed in, and says nothing where nobody is.
 */
export const confluenceServer: Recipe = {
  id: 'confluence-server',
  version: 1,
  name: { ja: 'Confluence Server / Data Center', en: 'Confluence Server / Data Center' },
  match: [],
  fingerprint: { any: ['meta[name="confluence-base-url"]', 'body#com-atlassian-confluence'] },
  viewer: {
    id: [{ from: 'document', select: 'meta[name="ajs-remote-user"]', attribute: 'content' }],
    name: [
      { from: 'document', select: 'meta[name="ajs-current-user-fullname"]', attribute: 'content' },
      { from: 'document', select: 'meta[name="ajs-user-display-name"]', attribute: 'content' },
    ],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.comment[id^="comment-"]',
      postId: [{ attribute: 'id', transforms: ['digits'] }],
      author: {
        id: [
          { select: 'h4.author a[data-username]', attribute: 'data-username' },
          {
            select: 'h4.author a[href*="/display/~"]',
            attribute: 'href',
            transforms: ['after:/display/~', 'decode'],
          },
        ],
        name: [{ select: 'h4.author a' }],
      },
      permalink: [
        { select: '.comment-permalink a', attribute: 'href' },
        { attribute: 'id', transforms: ['prepend:#'] },
      ],
      time: [
        { select: '.comment-actions a.comment-date, .comment-actions .comment-date a', attribute: 'title' },
        { select: '.comment-actions .comment-date' },
      ],
      text: { select: '.comment-content' },
      flower: [
        { select: '.comment-actions-primary', place: 'append' },
        { select: 'h4.author', place: 'append' },
      ],
      badges: [{ select: 'h4.author a', place: 'after' }],
    },
  ],
};
