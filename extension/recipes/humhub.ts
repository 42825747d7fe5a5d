import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * HumHub 1.8 to 1.19: entries of streams, and comments, whichever of the three forms that a comment has had (media
 * rows, Bootstrap 5, Vue). Links to a space carry a GUID as links to a person do, so that the author is the link that
 * is the heading itself, or, where the heading names the thing, the one below it that leads to a person. Names of
 * deleted people are struck out and have no link: their posts stay bare, as do comments of people one has blocked.
 */
export const humhub: Recipe = {
  id: 'humhub',
  version: 1,
  name: { ja: 'HumHub', en: 'HumHub' },
  match: [],
  fingerprint: {
    any: [
      'script[src*="humhub.bundle"]',
      'script[src*="humhub.core"]',
      '[data-stream-entry].wall-entry',
      '[data-stream-entry] .wall-entry',
      '[data-action-component="comment.Comment"]',
      '#account-dropdown-link #user-account-image',
    ],
  },
  viewer: {
    // the picture's file is named by the person's GUID; who has none is known by name
    id: [
      {
        from: 'document',
        select:
          '#user-account-image[src*="/profile_image/"], #user-account-image img[src*="/profile_image/"]',
        attribute: 'src',
        transforms: ['segment:-1', 'trim-after:.'],
      },
    ],
    name: [{ from: 'document', select: '.account .user-title strong' }],
  },
  surfaces: [
    {
      id: 'entry',
      post: '.wall-entry',
      need: '.wall-entry-content',
      skip: '.wall-entry-header-info strike, [class*="-state-draft"], [class*="-state-scheduled"], [class*="-state-deleted"]',
      postId: [
        {
          select: '.wall-entry-header-info a[href*="perma"]',
          attribute: 'href',
          transforms: ['query:id', 'digits'],
        },
      ],
      author: {
        id: [
          {
            select:
              '.wall-entry-header-info h4 > a[data-guid], .wall-entry-header-info .media-heading > a[data-guid]',
            attribute: 'data-guid',
          },
          {
            select:
              '.wall-entry-header-info a.wall-entry-container-link[href*="/u/"], .wall-entry-header-info a.wall-entry-container-link[href*="user%2Fprofile"]',
            attribute: 'data-guid',
          },
        ],
        name: [
          {
            select:
              '.wall-entry-header-info h4 > a[data-guid], .wall-entry-header-info .media-heading > a[data-guid]',
          },
          {
            select:
              '.wall-entry-header-info a.wall-entry-container-link[href*="/u/"], .wall-entry-header-info a.wall-entry-container-link[href*="user%2Fprofile"]',
          },
        ],
      },
      permalink: [{ select: '.wall-entry-header-info a[href*="perma"]', attribute: 'href' }],
      time: [
        { select: '.wall-entry-header-info time[datetime]', attribute: 'datetime' },
        { select: '.wall-entry-header-info .time [title]', attribute: 'title' },
        { select: '.wall-entry-header-info .time[title]', attribute: 'title' },
      ],
      text: { select: '.wall-entry-content' },
      flower: [
        { select: '.wall-entry-footer .wall-entry-controls', place: 'append' },
        { select: '.wall-entry-controls', place: 'append' },
        { select: '.wall-entry-header-info', place: 'append' },
      ],
      badges: [
        {
          select:
            '.wall-entry-header-info h4 > a[data-guid], .wall-entry-header-info .media-heading > a[data-guid]',
          place: 'after',
        },
        {
          select:
            '.wall-entry-header-info a.wall-entry-container-link[href*="/u/"], .wall-entry-header-info a.wall-entry-container-link[href*="user%2Fprofile"]',
          place: 'after',
        },
      ],
    },
    {
      id: 'comment',
      post: '.single-comment[id^="comment_"], [data-action-component="comment.Comment"][id^="comment_"]',
      // gone while the comment is being edited
      need: '.comment-message',
      skip: '.comment-blocked-user, h4 > strike',
      postId: [{ attribute: 'id', transforms: ['after:comment_', 'digits'] }],
      author: {
        id: [{ select: 'h4 > a[data-guid]', attribute: 'data-guid' }],
        name: [{ select: 'h4 > a[data-guid]' }],
      },
      permalink: [
        { select: '[data-content-permalink]', attribute: 'data-content-permalink' },
        {
          from: 'ancestor',
          at: '.wall-entry',
          select: '.wall-entry-header-info a[href*="perma"]',
          attribute: 'href',
        },
      ],
      time: [
        { select: 'h4 time[datetime]', attribute: 'datetime' },
        { select: 'h4 .time [title]', attribute: 'title' },
        { select: 'h4 .time[title]', attribute: 'title' },
      ],
      text: { select: '.comment-message' },
      flower: [{ select: '.wall-entry-controls', place: 'append' }],
      badges: [{ select: 'h4 > a[data-guid]', place: 'after' }],
    },
  ],
};
