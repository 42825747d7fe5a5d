import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Phabricator and its successor Phorge: comments in the timeline of anything, such as tasks, revisions and questions.
 * Their numbers are unique within one application, hence the scope, which is the page's first part (`T7`). Several
 * changes of one person stand in one row; its first title names them.
 */
export const phabricator: Recipe = {
  id: 'phabricator',
  version: 1,
  name: { ja: 'Phabricator / Phorge', en: 'Phabricator / Phorge' },
  match: [],
  fingerprint: { any: ['#phabricator-standard-page', '.phabricator-standard-page', '.phui-timeline-shell'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: 'a.phabricator-core-user-menu[href*="/p/"]',
        attribute: 'href',
        transforms: ['after:/p/', 'trim-after:/', 'decode'],
      },
    ],
    name: [{ from: 'document', select: '.phabricator-core-user-profile-object .phui-oi-objname' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.phui-timeline-shell',
      need: '.phui-timeline-core-content .phabricator-remarkup',
      skip: '.comment-deleted',
      scope: [[{ from: 'address', transforms: ['segment:0'] }]],
      postId: [
        { attribute: 'id', transforms: ['after:anchor-', 'digits'] },
        { select: '.phui-timeline-extra a[href^="#"]', attribute: 'href', transforms: ['hash', 'digits'] },
      ],
      author: {
        id: [
          {
            select: '.phui-timeline-title > a.phui-link-person[href*="/p/"]',
            attribute: 'href',
            transforms: ['after:/p/', 'trim-after:/', 'decode'],
          },
        ],
        name: [{ select: '.phui-timeline-title > a.phui-link-person[href*="/p/"]' }],
      },
      permalink: [
        { select: '.phui-timeline-extra a[href^="#"]', attribute: 'href' },
        { attribute: 'id', transforms: ['after:anchor-', 'prepend:#'] },
      ],
      time: [{ select: '.phui-timeline-extra a[href^="#"]' }],
      text: {
        select: '.phui-timeline-core-content .phabricator-remarkup',
        without: 'blockquote, .remarkup-reply-head',
      },
      flower: [{ select: '.phui-timeline-title', place: 'append' }],
      badges: [{ select: '.phui-timeline-title > a.phui-link-person', place: 'after' }],
    },
  ],
};
