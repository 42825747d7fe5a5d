import type { Recipe } from '../../shared/contract/recipe.ts';

/**
 * Asana: comments of a task. Not every build writes a story's id into the page; without it the moment to the
 * millisecond, within its task, stands in. Nothing in the page numbers people. Experimental for both reasons.
 */
export const asana: Recipe = {
  id: 'asana',
  version: 1,
  name: { ja: 'Asana', en: 'Asana' },
  experimental: true,
  match: ['https://app.asana.com/*'],
  fingerprint: { any: ['.TaskStoryFeed'] },
  surfaces: [
    {
      id: 'story',
      post: '.TaskStoryFeed .FeedBlockStory[data-story-id]',
      need: '.BlockStoryStructure-body',
      // that the task was made, and a comment being edited
      skip: '.TaskCreationBlockStory, [contenteditable="true"]',
      postId: [{ attribute: 'data-story-id' }],
      author: { name: [{ select: '.BlockStory-actorName' }] },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [
        { select: '.BlockStory-timestamp time', attribute: 'datetime' },
        { select: '.BlockStory-timestamp' },
      ],
      text: { select: '.BlockStoryStructure-body', without: 'blockquote' },
      flower: [
        { select: '.FeedBlockStory-actionsDropdownButton', place: 'before' },
        { select: '.BlockStory-header', place: 'append' },
      ],
      badges: [{ select: '.BlockStory-actorName', place: 'after' }],
    },
    {
      id: 'moment',
      post: '.TaskStoryFeed .FeedBlockStory:not([data-story-id])',
      need: '.BlockStoryStructure-body',
      skip: '.TaskCreationBlockStory, [contenteditable="true"]',
      scope: [
        [
          { from: 'address', transforms: ['path', 'after:/task/', 'digits'] },
          { from: 'address', transforms: ['segment:2', 'digits'] },
        ],
      ],
      postId: [{ select: '.BlockStory-timestamp time', attribute: 'datetime', derived: true }],
      author: { name: [{ select: '.BlockStory-actorName' }] },
      permalink: [{ from: 'address', transforms: ['path'] }],
      time: [{ select: '.BlockStory-timestamp time', attribute: 'datetime' }],
      text: { select: '.BlockStoryStructure-body', without: 'blockquote' },
      flower: [
        { select: '.FeedBlockStory-actionsDropdownButton', place: 'before' },
        { select: '.BlockStory-header', place: 'append' },
      ],
      badges: [{ select: '.BlockStory-actorName', place: 'after' }],
    },
  ],
};
