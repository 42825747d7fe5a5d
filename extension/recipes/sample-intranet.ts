import type { Recipe } from '../../shared/contract/recipe.ts';

/** The company portal that `npm run demo` serves. */
export const sampleIntranet: Recipe = {
  id: 'sample-intranet',
  version: 1,
  name: { ja: '花丸工業 社内ポータル（見本）', en: 'Hanamaru Industries portal (sample)' },
  match: [],
  fingerprint: { any: ['meta[name="application-name"][content="花丸工業 社内ポータル"]'] },
  viewer: {
    id: [{ from: 'document', select: '.account-name', attribute: 'data-login' }],
    name: [{ from: 'document', select: '.account-name' }],
  },
  surfaces: [
    {
      id: 'entry',
      post: 'article.entry',
      skip: '.is-draft',
      postId: [{ attribute: 'data-entry' }],
      author: {
        id: [{ select: '.author', attribute: 'href', transforms: ['segment:-1'] }],
        name: [{ select: '.author' }],
      },
      permalink: [{ select: '.permalink', attribute: 'href' }],
      time: [{ select: '.byline time', attribute: 'datetime' }],
      text: { select: '.entry-body' },
      flower: [
        { select: '.entry-foot', place: 'append' },
        { select: '.byline', place: 'append' },
      ],
      badges: [{ select: '.author', place: 'after' }],
    },
    {
      id: 'reply',
      post: 'li.reply',
      skip: '.is-system, .is-deleted, .is-draft',
      postId: [{ attribute: 'data-reply' }],
      author: {
        id: [{ select: '.author', attribute: 'href', transforms: ['segment:-1'] }],
        name: [{ select: '.author' }],
      },
      permalink: [{ select: '.permalink', attribute: 'href' }],
      time: [{ select: '.byline time', attribute: 'datetime' }],
      text: { select: '.reply-body', without: '.edited' },
      flower: [
        { select: '.reply-foot', place: 'append' },
        { select: '.byline', place: 'append' },
      ],
      badges: [{ select: '.author', place: 'after' }],
    },
  ],
};
