import type { Preferences } from '../../../shared/contract/views.ts';
import { unasked } from '../../../shared/rules/unasked.ts';

/** Whether a member who prefers this (null: has not chosen) sees levels. The game layer off takes them with it. */
export function showsLevel(preferences: Preferences | null): boolean {
  const { game, levels } = preferences ?? unasked;
  return game && levels;
}
