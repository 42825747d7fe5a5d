import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * HyperKitty, the archive of Mailman 3 (1.2 and 1.3): messages of a thread and a message by itself. A message is
 * named by the hash of its message id, which is the same in every list it went to. A sender whom Mailman knows has a
 * profile; others are known by name only, as their addresses are masked. What was just sent and is not distributed
 * yet has no hash. The page shows under which login somebody is signed in, which no message shows, so that nobody is
 * known as the viewer.
 */
export const hyperkitty: Recipe = {
  id: 'hyperkitty',
  version: 1,
  name: { ja: 'HyperKitty（Mailman 3）', en: 'HyperKitty (Mailman 3)' },
  match: [],
  fingerprint: {
    any: ['link[href*="/hyperkitty/"]', 'script[src*="/hyperkitty/"]', 'img[src*="/hyperkitty/"]'],
  },
  surfaces: [
    {
      id: 'message',
      post: '.email',
      postId: [{ select: '.email-header[id]', attribute: 'id' }],
      author: {
        id: [
          {
            select: '.email-author .name a[href*="/users/"]',
            attribute: 'href',
            transforms: ['after:/users/', 'trim-after:/'],
          },
        ],
        name: [{ select: '.email-author .name' }],
      },
      permalink: [
        { select: '.messagelink a[href*="/message/"]', attribute: 'href' },
        { select: 'a.messagelink[href*="/message/"]', attribute: 'href' },
      ],
      time: [
        { select: 'time.email-date', attribute: 'datetime' },
        { select: '.email-date .time span', attribute: 'title', transforms: ['after:: '] },
        { select: '.email-date .time span', attribute: 'title' },
      ],
      text: { select: '.email-body', without: '.quoted-switch, .quoted-text, blockquote' },
      flower: [{ select: '.email-info', place: 'prepend' }],
      badges: [{ select: '.email-author .name', place: 'append' }],
    },
  ],
};
