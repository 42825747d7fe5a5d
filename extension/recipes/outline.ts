import type { Recipe } from '../../shared/contract/recipe.ts';

/** Newer versions have one element more around the rows of a thread. */
const firstRow = 'div:first-child > div:nth-child(2) > form';

/**
 * Outline: comments beside a document. The page shows neither an id nor an address of a comment, and no account but a
 * display name. The first comment of a thread always shows its moment, to the millisecond, and is named by it. A
 * reply shows one only while it reads differently from the one before, so that it is named by the thread, the
 * author's name and its own first paragraph: whoever edits that makes it another. Rows in a row by one person have no
 * picture before them and no name: they carry it.
 */
export const outline: Recipe = {
  id: 'outline',
  version: 1,
  name: { ja: 'Outline', en: 'Outline' },
  experimental: true,
  match: ['https://*.getoutline.com/*'],
  fingerprint: {
    any: ['meta[name="slack-app-id"] ~ meta[name="darkreader-lock"]'],
    weak: ['meta[name="darkreader-lock"]', '[data-comment-thread]'],
  },
  surfaces: [
    {
      id: 'thread',
      post: `[data-comment-thread] > div > ${firstRow}, [data-comment-thread] > ${firstRow}`,
      need: '.ProseMirror[contenteditable="false"]',
      scope: [[{ from: 'address', transforms: ['path', 'after:/doc/', 'trim-after:/', 'after-last:-'] }]],
      postId: [
        { from: 'previous', at: ':first-child', select: 'time', attribute: 'datetime', derived: true },
      ],
      author: { name: [{ from: 'previous', at: ':first-child', select: 'em' }] },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [{ from: 'previous', at: ':first-child', select: 'time', attribute: 'datetime' }],
      text: { select: '.ProseMirror' },
      flower: [{ from: 'previous', at: ':first-child', place: 'append' }],
      badges: [{ from: 'previous', at: ':first-child', select: 'em', place: 'after' }],
    },
    {
      id: 'reply',
      // of a thread: its moment is asked for
      post: 'form',
      need: '.ProseMirror[contenteditable="false"]',
      scope: [
        [{ from: 'address', transforms: ['path', 'after:/doc/', 'trim-after:/', 'after-last:-'] }],
        [{ from: 'ancestor', at: '[data-comment-thread]', select: 'time', attribute: 'datetime' }],
        [{ from: 'previous', at: ':first-child', select: 'em' }, { constant: '-' }],
      ],
      postId: [{ select: '.ProseMirror > :first-child', derived: true }],
      author: { name: [{ from: 'previous', at: ':first-child', select: 'em' }] },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [{ from: 'previous', at: ':first-child', select: 'time', attribute: 'datetime' }],
      text: { select: '.ProseMirror' },
      carry: { when: 'div:first-child > form', within: '[data-comment-thread]' },
      flower: [{ from: 'previous', at: ':first-child', place: 'append' }, { place: 'after' }],
      badges: [{ from: 'previous', at: ':first-child', select: 'em', place: 'after' }],
    },
  ],
};
