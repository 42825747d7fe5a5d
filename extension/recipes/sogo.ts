import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * SOGo's web mail: the message shown beside the list. A message has no number but its place in one person's folder:
 * the address says whose and where. The same mail in two mailboxes is two posts; in a window of its own its address
 * is another, so that it stays bare there. The author's line is told from the receivers' by the picture before it.
 */
export const sogo: Recipe = {
  id: 'sogo',
  version: 1,
  name: { ja: 'SOGo', en: 'SOGo' },
  experimental: true,
  match: [],
  fingerprint: { any: ['[ng-app^="SOGo."]', 'sg-avatar-image'] },
  viewer: {
    id: [{ from: 'document', select: 'md-toolbar sg-avatar-image ~ div p.md-caption' }],
    name: [{ from: 'document', select: 'md-toolbar sg-avatar-image ~ div p.sg-md-title' }],
  },
  surfaces: [
    {
      id: 'message',
      post: 'md-card',
      need: '.msg-body',
      // drafts can be edited
      skip: '[ng-click^="viewer.edit"]:not(.ng-hide)',
      scope: [[{ from: 'address', transforms: ['path', 'after:/so/', 'trim-after:/'] }]],
      postId: [{ from: 'address', transforms: ['hash', 'after:/Mail/'] }],
      author: {
        id: [{ select: 'sg-avatar-image ~ div a.md-caption' }],
        name: [{ select: 'sg-avatar-image ~ div > span' }, { select: 'sg-avatar-image ~ div a.md-caption' }],
      },
      permalink: [{ from: 'address', transforms: ['hash', 'prepend:#'] }],
      time: [{ select: 'time.msg-date' }],
      text: { select: '.msg-body', without: 'blockquote' },
      flower: [
        { select: 'md-card-actions', place: 'append' },
        { select: 'time.msg-date', place: 'after' },
      ],
      badges: [{ select: 'sg-avatar-image ~ div > span', place: 'after' }],
    },
  ],
};
