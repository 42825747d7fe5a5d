import type { Recipe } from '../../shared/contract/recipe.ts';

/** GROWI 6 and 7: comments of a page. A comment being edited is an editor, which is no post. */
export const growi: Recipe = {
  id: 'growi',
  version: 1,
  name: { ja: 'GROWI', en: 'GROWI' },
  match: ['https://*.growi.cloud/*'],
  fingerprint: {
    any: ['#page-comments-list', 'link[href*="/static/preset-themes/"]', '[data-testid^="grw-"]'],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '[data-testid="personal-dropdown-button"] img.user-picture',
        attribute: 'alt',
      },
      {
        from: 'document',
        select: '.page-comment-me .page-comment-main a[href^="/user/"]',
        attribute: 'href',
        transforms: ['after:/user/', 'trim-after:/', 'decode'],
      },
    ],
    name: [
      { from: 'document', select: '[data-testid="personal-dropdown-menu"] .fs-6' },
      {
        from: 'document',
        select: '.page-comment-me .fw-bold a[href^="/user/"]',
        transforms: ['trim-after:(@'],
      },
      {
        from: 'document',
        select: '[data-testid="personal-dropdown-button"] img.user-picture',
        attribute: 'alt',
      },
    ],
  },
  surfaces: [
    {
      id: 'comment',
      post: '#page-comments-list .page-comment[id]',
      need: '.page-comment-body',
      postId: [{ attribute: 'id' }],
      author: {
        id: [
          {
            select: '.page-comment-main .fw-bold a[href^="/user/"]',
            attribute: 'href',
            transforms: ['after:/user/', 'trim-after:/', 'trim-after:?', 'decode'],
          },
        ],
        name: [{ select: '.page-comment-main .fw-bold a[href^="/user/"]', transforms: ['trim-after:(@'] }],
      },
      permalink: [{ select: 'a.page-comment-revision[href^="#"]', attribute: 'href' }],
      time: [{ select: 'a.page-comment-revision[href^="#"]' }],
      text: { select: '.page-comment-body' },
      flower: [{ select: '.page-comment-main > .d-flex', place: 'append' }],
      badges: [{ select: '.page-comment-main .fw-bold a', place: 'after' }],
    },
  ],
};
