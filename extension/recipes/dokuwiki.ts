import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * DokuWiki with the discussion plugin. A comment's author is known by name only, or by mail address where the wiki
 * shows it, so that the viewer is compared by name too. The moment for machines is the server's own time that says to
 * be UTC: the one that people read is right. Hidden comments are shown to moderators alone.
 */
export const dokuwiki: Recipe = {
  id: 'dokuwiki',
  version: 1,
  name: { ja: 'DokuWiki（discussion プラグイン）', en: 'DokuWiki (discussion plugin)' },
  match: [],
  fingerprint: { any: ['meta[name="generator"][content^="DokuWiki"]', '#dokuwiki__site'] },
  viewer: { name: [{ from: 'document', select: '#dokuwiki__usertools .user bdi' }] },
  surfaces: [
    {
      id: 'comment',
      post: '.comment_wrapper .hentry',
      skip: '.comment_hidden',
      postId: [{ select: '.comment_head [id^="comment_"]', attribute: 'id', transforms: ['after:comment_'] }],
      author: {
        id: [
          {
            select: '.comment_head a.fn[href^="mailto:"]',
            attribute: 'href',
            transforms: ['after:mailto:', 'trim-after:?', 'decode'],
          },
        ],
        name: [{ select: '.comment_head .fn' }],
      },
      permalink: [{ select: '.comment_head [id^="comment_"]', attribute: 'id', transforms: ['prepend:#'] }],
      time: [{ select: '.comment_head .published' }],
      text: { select: '.comment_body' },
      flower: [
        { select: '.comment_buttons', place: 'append' },
        { select: '.comment_head', place: 'append' },
      ],
      badges: [{ select: '.comment_head .author', place: 'after' }],
    },
  ],
};
