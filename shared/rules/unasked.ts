import type { Preferences } from '../contract/views.ts';

/** What holds for a member who has not chosen yet. */
export const unasked: Preferences = {
  wish: 'team',
  animation: true,
  levels: true,
  game: true,
  called: null,
};
