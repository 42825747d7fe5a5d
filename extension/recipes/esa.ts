import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * esa: articles, for whoever created them. The header names both the creator and the one who updated it last, in this
 * order and alike. Articles marked WIP are shared as the others are, so they count. Only the header is read, as nothing
 * tells what holds it together with the body. Comments are not covered: their structure is not known.
 * Experimental: known from extensions that agree, one of which keeps a header of 2018 for its tests.
 */
export const esa: Recipe = {
  id: 'esa',
  version: 1,
  name: { ja: 'esa', en: 'esa' },
  experimental: true,
  match: ['https://*.esa.io/*'],
  fingerprint: { any: ['.post-header .post-author__user > a[href^="/members/"]'] },
  surfaces: [
    {
      id: 'article',
      post: '.post-header',
      need: '.post-author__user > a[href^="/members/"]',
      postId: [
        { select: '.post-header__id', transforms: ['digits'] },
        { from: 'address', transforms: ['after:/posts/', 'digits'] },
      ],
      author: {
        id: [
          {
            select: '.post-author__user > a[href^="/members/"]',
            attribute: 'href',
            transforms: ['path', 'after:/members/'],
          },
        ],
        name: [{ select: '.post-author__user > a[href^="/members/"]' }],
      },
      permalink: [{ select: '.post-header__id', transforms: ['digits', 'prepend:/posts/'] }],
      time: [{ select: '.post-author__date' }],
      text: { select: '.post-title__name' },
      flower: [{ select: '.post-header__meta', place: 'append' }],
      badges: [{ select: '.post-author__user > a[href^="/members/"]', place: 'after' }],
    },
  ],
};
