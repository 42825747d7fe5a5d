import type { Preferences } from '../../../shared/contract/views.ts';

/** What holds for a member who has not chosen yet, as the server takes it too. */
export const unasked: Preferences = {
  wish: 'team',
  animation: true,
  levels: true,
  game: true,
  called: null,
};
