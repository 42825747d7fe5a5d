import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * XWiki with the Flamingo skin: comments of a page, annotations among them. A comment's number is unique on its page
 * only. Guests have no profile to link to and stay bare; a comment that is being edited stands in a form under its
 * own number.
 */
export const xwiki: Recipe = {
  id: 'xwiki',
  version: 1,
  name: { ja: 'XWiki', en: 'XWiki' },
  match: [],
  fingerprint: { any: ['html[data-xwiki-wiki]', 'html[data-xwiki-document]', '#xwikicontent'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: 'a#tmUser',
        attribute: 'href',
        transforms: ['after:/XWiki/', 'decode'],
      },
    ],
    name: [{ from: 'document', select: 'a#tmUser' }],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.xwikicomment[id^="xwikicomment_"]',
      skip: 'form .xwikicomment',
      scope: [
        [
          { from: 'document', select: 'html[data-xwiki-wiki]', attribute: 'data-xwiki-wiki' },
          { from: 'document', select: 'meta[name="wiki"]', attribute: 'content' },
        ],
        [
          { from: 'document', select: 'html[data-xwiki-document]', attribute: 'data-xwiki-document' },
          {
            from: 'document',
            select: 'meta[name="document"]',
            attribute: 'content',
            transforms: ['after::'],
          },
        ],
      ],
      postId: [{ attribute: 'id', transforms: ['digits'] }],
      author: {
        id: [
          {
            select: '.commentauthor a[href*="/XWiki/"]',
            attribute: 'href',
            transforms: ['after:/XWiki/', 'decode'],
          },
        ],
        name: [{ select: '.commentauthor a[href*="/XWiki/"]' }],
      },
      permalink: [
        { select: '.commenttools a.permalink', attribute: 'href' },
        { attribute: 'id', transforms: ['prepend:#'] },
      ],
      time: [{ select: '.commentdate' }],
      text: { select: '.commentcontent' },
      flower: [
        { select: '.commenttools', place: 'append' },
        { select: '.commentheader', place: 'append' },
      ],
      badges: [{ select: '.commentauthor', place: 'append' }],
    },
  ],
};
