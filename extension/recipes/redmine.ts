import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Redmine 4 to 6, and RedMica. The note number `#note-3` shifts with what the reader may see, so that posts are named
 * by the journal's own id. Locked users are written without a link: their posts stay bare.
 */
export const redmine: Recipe = {
  id: 'redmine',
  version: 1,
  name: { ja: 'Redmine', en: 'Redmine' },
  match: [],
  fingerprint: {
    any: ['meta[name="description"][content="Redmine"]', 'meta[name="description"][content="RedMica"]'],
    weak: [
      'meta[name="keywords"][content="issue,bug,tracker"]',
      'body[class*="controller-"][class*="action-"]',
      '#top-menu',
    ],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '#loggedas a.user',
        attribute: 'href',
        transforms: ['after:/users/', 'digits'],
      },
    ],
    name: [{ from: 'document', select: '#loggedas a.user' }],
  },
  surfaces: [
    {
      id: 'issue',
      post: 'body.controller-issues.action-show div.issue.details',
      need: '.description .wiki',
      postId: [{ from: 'address', transforms: ['path', 'after:/issues/', 'digits'] }],
      author: {
        id: [{ select: 'p.author a.user', attribute: 'href', transforms: ['after:/users/', 'digits'] }],
        name: [{ select: 'p.author a.user' }],
      },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [{ select: 'p.author [title]', attribute: 'title' }],
      text: { select: '.description .wiki' },
      flower: [{ select: 'p.author', place: 'append' }],
      badges: [{ select: 'p.author a.user', place: 'after' }],
    },
    {
      id: 'journal',
      post: '#history div.journal.has-notes[id^="change-"]',
      need: 'h4 a.user',
      postId: [{ attribute: 'id', transforms: ['after:change-', 'digits'] }],
      author: {
        id: [{ select: 'h4 a.user', attribute: 'href', transforms: ['after:/users/', 'digits'] }],
        name: [{ select: 'h4 a.user' }],
      },
      permalink: [
        { select: 'a.journal-link', attribute: 'href' },
        { select: 'h4 a[href^="#note-"]', attribute: 'href' },
      ],
      time: [
        { select: 'h4 a[href*="/activity"]', attribute: 'title' },
        { select: 'h4 abbr[title]', attribute: 'title' },
      ],
      text: { select: '.wiki' },
      flower: [
        { select: '.journal-actions', place: 'prepend' },
        { select: '.contextual', place: 'prepend' },
        { select: 'h4', place: 'append' },
      ],
      badges: [{ select: 'h4 a.user', place: 'after' }],
    },
    {
      id: 'message',
      post: 'body.controller-messages div.message',
      need: '.wiki',
      postId: [
        { attribute: 'id', transforms: ['after:message-', 'digits'] },
        { from: 'address', transforms: ['path', 'after:/topics/', 'digits'] },
      ],
      author: {
        id: [
          { select: 'h4 a.user', attribute: 'href', transforms: ['after:/users/', 'digits'] },
          { select: '.author a.user', attribute: 'href', transforms: ['after:/users/', 'digits'] },
        ],
        name: [{ select: 'h4 a.user' }, { select: '.author a.user' }],
      },
      permalink: [
        { select: 'h4 a[href*="#message-"]', attribute: 'href' },
        { from: 'address', transforms: ['path'] },
      ],
      time: [
        { select: 'h4 a[href*="/activity"]', attribute: 'title' },
        { select: '.author a[href*="/activity"]', attribute: 'title' },
      ],
      text: { select: '.wiki' },
      flower: [
        { select: 'h4 .journal-meta', place: 'prepend' },
        { select: 'h4', place: 'append' },
        { select: '.author', place: 'after' },
      ],
      badges: [
        { select: 'h4 a.user', place: 'after' },
        { select: '.author a.user', place: 'after' },
      ],
    },
    {
      id: 'news',
      post: 'body.controller-news.action-show div.news',
      need: '.wiki',
      postId: [{ from: 'address', transforms: ['path', 'after:/news/', 'digits'] }],
      author: {
        id: [{ select: '.author a.user', attribute: 'href', transforms: ['after:/users/', 'digits'] }],
        name: [{ select: '.author a.user' }],
      },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [{ select: '.author [title]', attribute: 'title' }],
      text: { select: '.wiki' },
      flower: [{ select: '.author', place: 'after' }],
      badges: [{ select: '.author a.user', place: 'after' }],
    },
    {
      id: 'news-comment',
      post: 'body.controller-news #comments div.message[id^="message-"]',
      need: '.wiki',
      postId: [{ attribute: 'id', transforms: ['after:message-', 'digits'] }],
      author: {
        id: [{ select: 'h4 a.user', attribute: 'href', transforms: ['after:/users/', 'digits'] }],
        name: [{ select: 'h4 a.user' }],
      },
      permalink: [{ attribute: 'id', transforms: ['prepend:#'] }],
      time: [{ select: 'h4 [title]', attribute: 'title' }],
      text: { select: '.wiki' },
      flower: [
        { select: 'h4 .journal-meta', place: 'prepend' },
        { select: 'h4', place: 'append' },
      ],
      badges: [{ select: 'h4 a.user', place: 'after' }],
    },
  ],
};
