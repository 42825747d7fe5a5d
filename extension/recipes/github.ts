import type { Recipe } from '../../shared/contract/recipe.ts';

/** A link to the writer. Apps and mannequins (people of an import) are no persons: `/apps/…`, `/github-apps/…`, `#`. */
const person =
  ':is(a.author, a[data-testid="avatar-link"], a[data-testid="issue-body-header-author"])[href]:not([href="#"], [href*="/apps/"], [href*="/github-apps/"])';

/**
 * GitHub and GitHub Enterprise Server: issues in React, pull requests and older issues in the classic timeline. One
 * surface for both, so that a comment keeps its id while GitHub moves from one to the other.
 */
export const github: Recipe = {
  id: 'github',
  version: 1,
  name: { ja: 'GitHub / GitHub Enterprise', en: 'GitHub / GitHub Enterprise' },
  match: ['https://github.com/*', 'https://*.ghe.com/*'],
  fingerprint: {
    any: [
      'meta[property="og:site_name"][content="GitHub"]',
      'meta[name="octolytics-url"]',
      'link[rel="fluid-icon"][title^="GitHub"]',
      'link[rel="search"][title^="GitHub"]',
    ],
    weak: ['meta[name="hostname"]', 'meta[name="user-login"]', 'meta[name="expected-hostname"]'],
  },
  viewer: {
    id: [{ from: 'document', select: 'meta[name="user-login"]', attribute: 'content' }],
    name: [{ from: 'document', select: 'meta[name="user-login"]', attribute: 'content' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.react-issue-body, .react-issue-comment, .timeline-comment-group',
      need: '.markdown-body',
      // hidden as spam or off-topic; a review not submitted yet
      skip: '.minimized-comment:not(.d-none), .is-pending',
      postId: [
        { attribute: 'id' },
        { select: '.js-comment[id]', attribute: 'id' },
        { select: '[data-testid="comment-header"][id^="issuecomment-"]', attribute: 'id' },
        {
          select: '[data-testid="comment-header"] a[href*="#issuecomment-"]',
          attribute: 'href',
          transforms: ['hash'],
        },
        { select: '[class*="IssueBodyHeader"] a[href*="#issue-"]', attribute: 'href', transforms: ['hash'] },
      ],
      author: {
        id: [{ select: person, attribute: 'href', transforms: ['segment:-1'] }],
        name: [{ select: person }],
      },
      permalink: [
        { select: 'a.js-timestamp', attribute: 'href' },
        { select: '[data-testid="comment-header"] a[href*="#issuecomment-"]', attribute: 'href' },
        { select: '[class*="IssueBodyHeader"] a[href*="#issue-"]', attribute: 'href' },
        { attribute: 'id', transforms: ['prepend:#'] },
      ],
      time: [{ select: 'relative-time', attribute: 'datetime' }],
      text: { select: '.markdown-body', without: 'blockquote' },
      flower: [
        { select: '.timeline-comment-actions', place: 'prepend' },
        { select: '[data-testid="comment-header-right-side-items"]', place: 'prepend' },
        { select: '.timeline-comment-header, [data-testid="comment-header"]', place: 'append' },
        { select: '.markdown-body', place: 'after' },
      ],
      badges: [
        {
          select: person,
          place: 'after',
        },
      ],
    },
  ],
};
