import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * GitLab 14 and later: notes of issues, merge requests and work items, which share one header component. People are
 * named by their username, not by `data-user-id`: the page tells the username of who is signed in, but never the
 * number. An external participant of Service Desk and a deleted user have no link: their notes stay bare.
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
  ],
};
