import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Basecamp 3 and later: comments on anything, and lines of chats and pings. Every recording carries its own number
 * and its creator's. Lines that follow one by the same person show no name: they carry it. The box for a new comment
 * is marked up as a comment too. Experimental: the structure is known from extensions that agree (2021 to 2026) and from
 * Basecamp's own exports, not from its templates.
 */
export const basecamp: Recipe = {
  id: 'basecamp',
  version: 1,
  name: { ja: 'Basecamp', en: 'Basecamp' },
  experimental: true,
  match: ['https://3.basecamp.com/*', 'https://app.basecamp.com/*'],
  fingerprint: {
    any: [
      'article.thread-entry.recording[data-creator-id]',
      '.chat-line[data-creator-id] .chat-line__bubble',
    ],
  },
  viewer: {
    id: [{ from: 'document', select: 'meta[name="current-person-id"]', attribute: 'content' }],
    name: [{ from: 'document', select: '.chat-line--me .chat-line__author' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: 'article.thread-entry.recording[data-recording-id]',
      need: '.thread-entry__author',
      skip: '.thread-entry--form',
      postId: [{ attribute: 'data-recording-id', transforms: ['digits'] }],
      author: {
        id: [{ attribute: 'data-creator-id', transforms: ['digits'] }],
        name: [{ select: '.thread-entry__author strong' }, { select: '.thread-entry__author' }],
      },
      permalink: [{ attribute: 'data-recording-id', transforms: ['digits', 'prepend:#__recording_'] }],
      time: [{ select: 'time[datetime]', attribute: 'datetime' }],
      text: { select: '.formatted_content' },
      flower: [
        { select: '.thread-entry__header', place: 'append' },
        { select: '.thread-entry__author', place: 'after' },
      ],
      badges: [{ select: '.thread-entry__author', place: 'after' }],
    },
    {
      id: 'line',
      post: '.chat-line[data-creator-id]',
      need: '.chat-line__body',
      postId: [
        { attribute: 'data-recording-id', transforms: ['digits'] },
        {
          select: '.action-sheet__expansion-toggle[href*="/lines/"]',
          attribute: 'href',
          transforms: ['after:/lines/', 'digits'],
        },
      ],
      author: {
        id: [{ attribute: 'data-creator-id', transforms: ['digits'] }],
        name: [{ select: '.chat-line__author' }],
      },
      time: [{ select: '.chat-line__timestamp time[datetime]', attribute: 'datetime' }],
      text: { select: '.chat-line__body' },
      carry: { when: '.chat-line--thread', within: '.chat__lines, bc-grouped-dates' },
      // the line above the bubble is hidden in lines that follow another
      flower: [{ select: '.chat-line__bubble', place: 'append' }],
      badges: [{ select: '.chat-line__author', place: 'after' }],
    },
  ],
};
