import type { Recipe } from '../../shared/contract/recipe.ts';

/** The writer's name in a comment's head; the link to the comment itself stands behind it. */
const person = '.comment-header-left .muted-links > a[href]:not([href^="#"])';

/**
 * Gitea (1.17 and later) and Forgejo: issues and pull requests, with reviews and comments on lines of code. A review's
 * words have no id of their own in the page: the copy of their source kept beside them has. Imported comments and
 * those of a deleted user have no link to a person and stay bare.
 */
export const gitea: Recipe = {
  id: 'gitea',
  version: 1,
  name: { ja: 'Gitea / Forgejo', en: 'Gitea / Forgejo' },
  match: ['https://*.gitea.cloud/*', 'https://codeberg.org/*'],
  fingerprint: {
    any: [
      'meta[name="keywords"][content*="gitea" i]',
      'meta[name="keywords"][content*="forgejo" i]',
      '.timeline-item.comment .comment-header .comment-header-right',
    ],
    weak: ['#navbar #navbar-logo', '.page-content.repository', 'footer.page-footer'],
  },
  viewer: {
    id: [{ from: 'document', select: '.user-menu > .header strong' }],
    name: [{ from: 'document', select: '.user-menu > .header strong' }],
  },
  surfaces: [
    {
      id: 'issue',
      post: '.timeline-item.comment[id^="issue-"]',
      need: '.render-content',
      skip: '.no-content',
      postId: [{ attribute: 'id', transforms: ['after:issue-', 'digits'] }],
      author: {
        id: [{ select: person, attribute: 'href', transforms: ['segment:-1'] }],
        name: [{ select: person }],
      },
      permalink: [{ attribute: 'id', transforms: ['prepend:#'] }],
      time: [{ select: '.comment-header-left relative-time', attribute: 'datetime' }],
      text: { select: '.render-content', without: 'blockquote' },
      flower: [
        { select: '.comment-header-right', place: 'prepend' },
        { select: '.comment-header', place: 'append' },
      ],
      badges: [{ select: person, place: 'after' }],
    },
    {
      id: 'comment',
      post: '.comment[id^="issuecomment-"], .timeline-item.comment:not([id])',
      need: '.render-content',
      // without words, and comments of a review that is not submitted yet
      skip: '.no-content, .pending-label',
      postId: [
        { attribute: 'id', transforms: ['after:issuecomment-', 'digits'] },
        { select: '.raw-content[id^="issuecomment-"]', attribute: 'id', transforms: ['digits'] },
      ],
      author: {
        id: [{ select: person, attribute: 'href', transforms: ['segment:-1'] }],
        name: [{ select: person }],
      },
      permalink: [
        { attribute: 'id', transforms: ['prepend:#'] },
        { from: 'ancestor', at: '.timeline-item-group[id]', attribute: 'id', transforms: ['prepend:#'] },
      ],
      time: [
        { select: '.comment-header-left relative-time', attribute: 'datetime' },
        {
          from: 'ancestor',
          at: '.timeline-item-group',
          select: '.event relative-time',
          attribute: 'datetime',
        },
      ],
      text: { select: '.render-content', without: 'blockquote' },
      flower: [
        { select: '.comment-header-right', place: 'prepend' },
        { select: '.comment-header', place: 'append' },
      ],
      badges: [{ select: person, place: 'after' }],
    },
  ],
};
