import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Mattermost: channel, thread, threads view and search show the same post under different element ids.
 * Messages in a row by one person (`same--user`) have no picture, hence no id: they carry it from the row before.
 * The account menu in the header (two forms, the older one is the status menu of version 9) has one's own picture but
 * no name; the name stands on one's own posts.
 */
export const mattermost: Recipe = {
  id: 'mattermost',
  version: 1,
  name: { ja: 'Mattermost', en: 'Mattermost' },
  match: ['https://*.cloud.mattermost.com/*'],
  fingerprint: {
    any: [
      'meta[name="application-name"][content="Mattermost"]',
      'meta[name="apple-mobile-web-app-title"][content="Mattermost"]',
      '#postListContent',
    ],
  },
  viewer: {
    id: [
      {
        from: 'document',
        select: '#userAccountMenuButton img[src*="/api/v4/users/"]',
        attribute: 'src',
        transforms: ['after:/api/v4/users/', 'trim-after:/'],
      },
      {
        from: 'document',
        select: '.status-dropdown-menu-global-header .status-wrapper img[src*="/api/v4/users/"]',
        attribute: 'src',
        transforms: ['after:/api/v4/users/', 'trim-after:/'],
      },
      {
        from: 'document',
        select: '.post.current--user .post__img img[src*="/api/v4/users/"]',
        attribute: 'src',
        transforms: ['after:/api/v4/users/', 'trim-after:/'],
      },
    ],
    name: [{ from: 'document', select: '.post.current--user .post__header .user-popover' }],
  },
  surfaces: [
    {
      id: 'post',
      post: '.post[id^="post_"], .post[id^="rhsPost_"], .post[id^="searchResult_"]',
      need: '.post-message__text',
      // joined and left, /me, only visible to oneself, not sent yet or failed, bots and webhooks
      skip: '.post--system, .post__visibility, .post--hide-controls, .post--bot, [id*=":"].post',
      postId: [{ attribute: 'id', transforms: ['after:_'] }],
      author: {
        id: [
          {
            select: '.post__img img[src*="/api/v4/users/"]',
            attribute: 'src',
            transforms: ['after:/api/v4/users/', 'trim-after:/'],
          },
        ],
        name: [{ select: '.post__header .user-popover' }],
      },
      permalink: [{ select: 'a.post__permalink', attribute: 'href' }],
      time: [{ select: 'time.post__time', attribute: 'datetime' }],
      text: { select: '.post-message__text' },
      carry: { when: '.same--user', within: '#postListContent, .post-list__dynamic, .sidebar--right__body' },
      flower: [{ select: '.post__header', place: 'append' }],
      badges: [{ select: '.post__header .user-popover', place: 'after' }],
    },
  ],
};
