import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Jira Cloud: comments of issues, as a page or over a board. A comment out of view is an empty wrapper until it is
 * scrolled to. The page names who is signed in by account id, but writers by their display name only, unless the
 * header links to their profile.
 */
export const jiraCloud: Recipe = {
  id: 'jira-cloud',
  version: 1,
  name: { ja: 'Jira Cloud', en: 'Jira Cloud' },
  match: [
    'https://*.atlassian.net/browse/*',
    'https://*.atlassian.net/jira/*',
    'https://*.atlassian.net/issues/*',
    'https://*.atlassian.net/projects/*',
  ],
  fingerprint: { any: ['#jira-frontend', '[data-testid="issue.activity.comments-list"]'] },
  viewer: {
    id: [{ from: 'document', select: 'meta[name="ajs-atlassian-account-id"]', attribute: 'content' }],
    name: [{ from: 'document', select: 'meta[name="ajs-remote-user-fullname"]', attribute: 'content' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '[data-testid^="comment-base-item-"]',
      // absent while the comment is edited
      need: '.ak-renderer-document',
      postId: [{ attribute: 'data-testid', transforms: ['after:comment-base-item-', 'digits'] }],
      author: {
        id: [
          {
            select: '[data-testid$="-header"] a[href*="/jira/people/"]',
            attribute: 'href',
            transforms: ['after:/jira/people/', 'trim-after:/', 'trim-after:?', 'decode'],
          },
        ],
        name: [
          { select: '[data-testid$="-header"] h3' },
          { select: '[data-testid="profilecard-next.ui.profilecard.profilecard-trigger"]' },
        ],
      },
      permalink: [
        { select: 'a:has([data-testid="issue-timestamp.relative-time"])', attribute: 'href' },
        { select: '[data-testid$="-header"] a[href*="focusedCommentId"]', attribute: 'href' },
      ],
      time: [{ select: '[data-testid="issue-timestamp.relative-time"]' }],
      text: { select: '.ak-renderer-document', without: 'blockquote' },
      flower: [
        { select: '[data-testid$=".comment-actions"]', place: 'append' },
        { select: '[data-testid$="-footer"]', place: 'append' },
        { select: '[data-testid$="-header"]', place: 'append' },
      ],
      badges: [{ select: '[data-testid$="-header"] h3', place: 'after' }],
    },
  ],
};
