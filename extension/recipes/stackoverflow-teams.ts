import type { Ladder, Place, Recipe, Surface } from '../../shared/contract/recipe.ts';

const me = '.s-topbar--item.s-user-card[href*="/users/"]';

const team: Ladder = [{ from: 'address', transforms: ['after:/c/', 'trim-after:/'] }, { constant: 'site' }];

/** An edited post has two signatures, of which the editor's comes first. */
const marked = '.user-details[itemprop="author"] a[href*="/users/"]';
const last = '.post-signature:last-child .user-details a[href*="/users/"]';

const author: Surface['author'] = {
  id: [
    { select: marked, attribute: 'href', transforms: ['after:/users/', 'digits'] },
    { select: last, attribute: 'href', transforms: ['after:/users/', 'digits'] },
  ],
  name: [{ select: marked }, { select: last }],
};

const flower: Place[] = [
  { select: '.js-post-menu > .d-flex', place: 'append' },
  { select: '.js-post-menu', place: 'append' },
];

const badges: Place[] = [
  { select: marked, place: 'after' },
  { select: last, place: 'after' },
];

/**
 * Stack Overflow for Teams, and Stack Internal on a host of one's own: questions, answers and comments. Teams share a
 * host, and each counts from one, so that ids are within the team of the address. What a community wrote has no
 * single author and stays bare. Rests on the public site, whose templates Teams shares.
 */
export const stackoverflowTeams: Recipe = {
  id: 'stackoverflow-teams',
  version: 1,
  name: { ja: 'Stack Overflow for Teams', en: 'Stack Overflow for Teams' },
  experimental: true,
  match: [
    'https://stackoverflowteams.com/c/*',
    'https://stackoverflow.com/c/*',
    'https://*.stackenterprise.co/*',
  ],
  fingerprint: { any: ['#question[data-questionid]', 'body.question-page'] },
  viewer: {
    id: [{ from: 'document', select: me, attribute: 'href', transforms: ['after:/users/', 'digits'] }],
    name: [
      { from: 'document', select: `${me} .s-avatar[title]`, attribute: 'title' },
      { from: 'document', select: `${me} .v-visible-sr` },
    ],
  },
  surfaces: [
    {
      id: 'question',
      post: '#question[data-questionid]',
      skip: '.deleted-answer, .community-wiki',
      scope: [team],
      postId: [{ attribute: 'data-questionid' }],
      author,
      permalink: [{ select: 'a.js-share-link', attribute: 'href' }],
      time: [{ select: '.post-signature:last-child .relativetime', attribute: 'title' }],
      text: { select: '.js-post-body' },
      flower,
      badges,
    },
    {
      id: 'answer',
      post: '.answer[data-answerid]',
      skip: '.deleted-answer, .community-wiki',
      scope: [team],
      postId: [{ attribute: 'data-answerid' }],
      author,
      permalink: [{ select: 'a.js-share-link', attribute: 'href' }],
      time: [{ select: '.post-signature:last-child .relativetime', attribute: 'title' }],
      text: { select: '.js-post-body' },
      flower,
      badges,
    },
    {
      id: 'comment',
      post: 'li.comment[data-comment-id]',
      skip: '.deleted-comment',
      scope: [team],
      postId: [{ attribute: 'data-comment-id' }],
      author: {
        id: [
          {
            select: 'a.comment-user[href*="/users/"]',
            attribute: 'href',
            transforms: ['after:/users/', 'digits'],
          },
        ],
        name: [{ select: 'a.comment-user[href*="/users/"]' }],
      },
      permalink: [{ select: 'a.comment-link', attribute: 'href' }],
      time: [
        {
          select: '.comment-date .relativetime-clean',
          attribute: 'title',
          transforms: ['trim-after:,'],
        },
      ],
      text: { select: '.comment-copy' },
      flower: [{ select: '.comment-body', place: 'append' }],
      badges: [{ select: 'a.comment-user[href*="/users/"]', place: 'after' }],
    },
  ],
};
