import type { Recipe } from '../../shared/contract/recipe.ts';

/** The writer's name in the head of a comment, as 15.0 wrote it and as later versions do. */
const person =
  '[data-test-selector="op-journal-notes-header"] a.Link[href*="/users/"], .journal-notes-header a.Link[href*="/users/"]';

/**
 * OpenProject 15 and later, also in the cloud: comments in the activity of a work package. A row of the same kind
 * holds changes of fields below a comment, or alone. The name stands twice, for narrow and for wide screens.
 */
export const openproject: Recipe = {
  id: 'openproject',
  version: 1,
  name: { ja: 'OpenProject', en: 'OpenProject' },
  match: ['https://*.openproject.com/*'],
  fingerprint: {
    any: [
      'meta[name="openproject_initializer"]',
      'openproject-base, opce-main-menu',
      '.work-packages-activities-tab-journals-item-component',
    ],
    weak: ['meta[name="app_title"]', 'meta[name="app_base_path"]'],
  },
  viewer: {
    id: [
      { from: 'document', select: 'meta[name="current_user"][data-logged-in="true"]', attribute: 'data-id' },
    ],
    name: [
      {
        from: 'document',
        select: 'meta[name="current_user"][data-logged-in="true"]',
        attribute: 'data-name',
      },
    ],
  },
  surfaces: [
    {
      id: 'comment',
      post: '.work-packages-activities-tab-journals-item-component',
      need: '.op-uc-container',
      // a comment being edited
      skip: '.work-packages-activities-tab-journals-item-component-edit, opce-ckeditor-augmented-textarea',
      postId: [
        {
          select: '[data-test-selector^="op-wp-journal-entry-"]',
          attribute: 'data-test-selector',
          transforms: ['digits'],
        },
      ],
      author: {
        id: [{ select: person, attribute: 'href', transforms: ['after:/users/', 'digits'] }],
        name: [{ select: person }],
      },
      permalink: [
        { attribute: 'data-work-packages--activities-tab--item-activity-url-value' },
        { select: 'a[href*="#activity-"], a[href*="#comment-"]', attribute: 'href' },
      ],
      time: [
        { select: 'relative-time', attribute: 'datetime' },
        {
          select:
            '[data-test-selector="op-journal-notes-header"] .color-fg-subtle, .journal-notes-header .color-fg-subtle',
        },
      ],
      text: { select: '.op-uc-container', without: 'blockquote' },
      flower: [
        { select: '.work-packages-activities-tab-journals-item-component--action-menu', place: 'before' },
        {
          select: '[data-test-selector="op-journal-notes-header"], .journal-notes-header',
          place: 'append',
        },
      ],
      badges: [
        {
          select:
            '.work-packages-activities-tab-journals-item-component--user-name.hidden-for-mobile > a.Link',
          place: 'after',
        },
        { select: person, place: 'after' },
      ],
    },
  ],
};
