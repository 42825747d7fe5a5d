import type { Recipe } from '../../shared/contract/recipe.ts';

const creator = '#content_head .insert_info a[href*="/open.account/info/"]';

/**
 * Knowledge (support-project): an article and its comments. Who wrote a comment stands in the row before it, first the
 * creator, then whoever edited it, in older versions without a link; the number of the creator is in the picture's
 * address, before it is loaded in another attribute. Who wrote the article stands in the head of the page, in the same
 * order. The navigation bar shows one's own picture, which has the account's number, and no name.
 */
export const knowledge: Recipe = {
  id: 'knowledge',
  version: 1,
  name: { ja: 'Knowledge', en: 'Knowledge' },
  match: [],
  // links to people and articles are on other sites' pages too
  fingerprint: { any: ['#knowledgeId', 'a.navbar-brand[href$="/open.knowledge/list"]'] },
  viewer: {
    id: [
      {
        from: 'document',
        select: '.navLoginedMenuButton img[src*="/open.account/icon/"]',
        attribute: 'src',
        transforms: ['after:/open.account/icon/'],
      },
    ],
    name: [{ from: 'document', select: '.navLoginedMenuButton a[href*="/open.account/info/"]' }],
  },
  surfaces: [
    {
      id: 'article',
      post: '#content_main',
      postId: [
        { from: 'address', transforms: ['after:/view/', 'digits'] },
        { from: 'document', select: '#content_head .dispKnowledgeId', transforms: ['digits'] },
      ],
      author: {
        id: [
          {
            from: 'document',
            select: creator,
            attribute: 'href',
            transforms: ['after:/open.account/info/'],
          },
        ],
        name: [{ from: 'document', select: creator }],
      },
      permalink: [{ from: 'address', transforms: ['path'] }],
      text: { select: '#content' },
      flower: [{ from: 'document', select: '#content_head .insert_info', place: 'append' }],
      badges: [{ from: 'document', select: creator, place: 'after' }],
    },
    {
      id: 'comment',
      post: '.question_Box[id^="comment_"]',
      // collapsed
      skip: '.question_Box.hide',
      postId: [{ attribute: 'id', transforms: ['digits'] }],
      author: {
        id: [
          {
            select: '[class$="_image"] img[src*="/open.account/icon/"]',
            attribute: 'src',
            transforms: ['after:/open.account/icon/'],
          },
          {
            select: '[class$="_image"] img[data-echo]',
            attribute: 'data-echo',
            transforms: ['after:/open.account/icon/'],
          },
        ],
        name: [
          { from: 'previous', at: '.row', select: 'a[href*="/open.account/info/"]' },
          { from: 'previous', at: '.row', transforms: ['after:]', 'after:[', 'trim-after:]'] },
        ],
      },
      permalink: [{ attribute: 'id', transforms: ['prepend:#'] }],
      time: [{ from: 'previous', at: '.row', transforms: ['after:]', 'trim-after:['] }],
      text: {
        select: '.arrow_question, .arrow_answer',
        without: '.downloadfile, a[href*="/likecomments/"]',
      },
      flower: [{ select: '.arrow_question, .arrow_answer', place: 'append' }],
      badges: [{ from: 'previous', at: '.row', select: 'a[href*="/open.account/info/"]', place: 'after' }],
    },
  ],
};
