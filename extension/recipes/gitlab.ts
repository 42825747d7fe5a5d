import type { Ladder, Recipe } from '../../shared/contract/recipe.ts';

/** `group/project` of the page: issues and merge requests are numbered within it. */
const project: Ladder = [{ from: 'address', transforms: ['path', 'after:/', 'trim-after:/-/'] }];

/**
 * GitLab 14 and later: notes of issues, merge requests and work items, which share one header component, and what a
 * merge request or a work item (as issues are since 17) says of itself. Another work item that opens in a drawer over
 * the page is not the one of the address. People are named by their username, not by `data-user-id`: the page tells
 * the username of who is signed in, but never the number. An external participant of Service Desk and a deleted user
 * have no link: their notes stay bare.
 */
export const gitlab: Recipe = {
  id: 'gitlab',
  version: 1,
  name: { ja: 'GitLab', en: 'GitLab' },
  match: ['https://gitlab.com/*'],
  fingerprint: {
    any: [
      'meta[property="og:site_name"][content="GitLab"]',
      'body[data-page^="projects:"]',
      'body[data-page^="groups:"]',
    ],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: 'a[data-testid="user-profile-link"]',
        attribute: 'href',
        transforms: ['segment:-1'],
      },
      {
        from: 'document',
        select: '.super-sidebar a[href*="assignee_username="]',
        attribute: 'href',
        transforms: ['query:assignee_username'],
      },
    ],
    name: [
      {
        from: 'document',
        select:
          'a[data-testid="user-profile-link"] .gl-font-bold, a[data-testid="user-profile-link"] .gl-font-weight-bold',
      },
    ],
  },
  surfaces: [
    {
      id: 'note',
      post: 'li.note[id^="note_"]',
      need: '.note-text',
      // a system note, a review not submitted yet, a note being edited or on its way
      skip: '.system-note, .draft-note, .is-editing, .being-posted',
      postId: [{ attribute: 'id', transforms: ['after:note_', 'digits'] }],
      author: {
        id: [{ select: '.note-header a.js-user-link[data-username]', attribute: 'data-username' }],
        name: [{ select: '.note-header a.js-user-link[data-username] .note-header-author-name' }],
      },
      permalink: [
        { select: '.note-header a.note-timestamp', attribute: 'href' },
        { attribute: 'id', transforms: ['prepend:#'] },
      ],
      time: [
        { select: '.note-header .note-timestamp time', attribute: 'datetime' },
        { select: '.note-header time', attribute: 'datetime' },
      ],
      text: { select: '.note-text', without: 'blockquote' },
      flower: [
        { select: '.note-actions', place: 'prepend' },
        { select: '.note-header', place: 'append' },
      ],
      badges: [{ select: '.note-header a.js-user-link[data-username]', place: 'after' }],
    },
    {
      id: 'issue',
      post: '.work-item-description.md',
      skip: '.gl-drawer .work-item-description, .modal .work-item-description',
      scope: [project],
      postId: [
        { from: 'address', transforms: ['path', 'after:/-/issues/', 'digits'] },
        { from: 'address', transforms: ['path', 'after:/-/work_items/', 'digits'] },
      ],
      author: {
        id: [
          {
            from: 'ancestor',
            at: ':has(> .work-item-overview)',
            select: '[data-testid="work-item-created"] a.js-user-link',
            attribute: 'href',
            transforms: ['segment:-1'],
          },
        ],
        name: [
          {
            from: 'ancestor',
            at: ':has(> .work-item-overview)',
            select: '[data-testid="work-item-created"] a.js-user-link',
          },
        ],
      },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [
        {
          from: 'ancestor',
          at: ':has(> .work-item-overview)',
          select: '[data-testid="work-item-created"] time',
          attribute: 'datetime',
        },
      ],
      text: { select: '[data-testid="work-item-description"]', without: 'blockquote' },
      flower: [
        {
          from: 'ancestor',
          at: ':has(> .work-item-overview)',
          select: '[data-testid="work-item-created"]',
          place: 'append',
        },
      ],
    },
    {
      id: 'merge-request',
      post: '.merge-request .description:has(> .md)',
      scope: [project],
      postId: [{ from: 'address', transforms: ['path', 'after:/-/merge_requests/', 'digits'] }],
      author: {
        id: [
          {
            from: 'document',
            select: '.detail-page-description :is(a.author-link, a.author_link)',
            attribute: 'href',
            transforms: ['segment:-1'],
          },
        ],
        name: [{ from: 'document', select: '.detail-page-description :is(a.author-link, a.author_link)' }],
      },
      permalink: [{ from: 'address', transforms: ['path', 'trim-after:/diffs', 'trim-after:/commits'] }],
      time: [{ from: 'document', select: '.detail-page-description time', attribute: 'datetime' }],
      text: { select: '.md', without: 'blockquote' },
      flower: [{ from: 'document', select: '.detail-page-description', place: 'append' }],
    },
  ],
};
