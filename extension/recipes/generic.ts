import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Pages that no other recipe knows, read by what they themselves mark as posts. Finding these takes more than
 * selectors can say, and is done by a script of its own (extension/generic); the rest is here.
 */
export const generic: Recipe = {
  id: 'generic',
  version: 1,
  name: { ja: '画面の目印から読み取り', en: 'Read by the page’s own marks' },
  match: [],
  fingerprint: { any: [] },
  surfaces: [
    {
      id: 'post',
      post: 'x-none',
      postId: [{ attribute: 'id' }],
      author: { name: [{ select: 'x-none' }] },
      text: {},
      flower: [{ place: 'append' }],
      badges: [{ place: 'append' }],
    },
  ],
};
