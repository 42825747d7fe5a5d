import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Jira Server and Data Center 7 to 10: issues, which belong to their reporter, and comments, also in lists and boards
 * that show an issue beside them. Every comment is in the page twice, at length and in one line: only the first is
 * read. Who commented without an account has no link and stays bare. Jira Cloud has the same `body#jira` round another
 * program.
 */
export const jiraServer: Recipe = {
  id: 'jira-server',
  version: 1,
  name: { ja: 'Jira Data Center / Server', en: 'Jira Data Center / Server' },
  match: [],
  fingerprint: { any: ['body#jira:not(:has(#jira-frontend))'] },
  viewer: {
    id: [
      { from: 'document', select: 'meta[name="ajs-remote-user"]', attribute: 'content' },
      { from: 'document', select: '#header-details-user-fullname', attribute: 'data-username' },
    ],
    name: [
      { from: 'document', select: 'meta[name="ajs-remote-user-fullname"]', attribute: 'content' },
      { from: 'document', select: '#header-details-user-fullname', attribute: 'data-displayname' },
    ],
  },
  surfaces: [
    {
      id: 'issue',
      post: '#descriptionmodule',
      // absent while the description is edited
      need: '.user-content-block',
      postId: [{ from: 'document', select: '#key-val', attribute: 'data-issue-key' }],
      author: {
        id: [{ from: 'document', select: '#reporter-val .user-hover', attribute: 'rel' }],
        name: [{ from: 'document', select: '#reporter-val .user-hover' }],
      },
      permalink: [{ from: 'document', select: '#key-val', attribute: 'href' }],
      time: [{ from: 'document', select: '#created-val time', attribute: 'datetime' }],
      text: { select: '.user-content-block', without: 'blockquote' },
      flower: [
        { select: '.mod-header', place: 'append' },
        { select: '.user-content-block', place: 'after' },
      ],
      badges: [{ from: 'document', select: '#reporter-val .user-hover', place: 'after' }],
    },
    {
      id: 'comment',
      post: '.activity-comment[id^="comment-"]',
      need: '.verbose .action-body',
      postId: [{ attribute: 'id', transforms: ['after:comment-', 'digits'] }],
      author: {
        id: [
          { select: '.verbose .action-details a.user-hover', attribute: 'href', transforms: ['query:name'] },
          { select: '.verbose .action-details a.user-hover', attribute: 'rel' },
        ],
        name: [{ select: '.verbose .action-details a.user-hover' }],
      },
      permalink: [
        { select: '.verbose a.activitymodule-link[href*="focusedCommentId"]', attribute: 'href' },
        { select: '.verbose .action-details a[href*="focusedCommentId"]', attribute: 'href' },
      ],
      time: [
        { select: '.verbose .action-details time.livestamp', attribute: 'datetime' },
        { select: '.verbose .action-details .date', attribute: 'title' },
      ],
      text: { select: '.verbose .action-body', without: 'blockquote' },
      flower: [
        { select: '.verbose .action-links', place: 'prepend' },
        { select: '.verbose .action-details', place: 'append' },
      ],
      badges: [{ select: '.verbose .action-details a.user-hover', place: 'after' }],
    },
  ],
};
