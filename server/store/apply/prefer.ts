import type { Preferences, PreferencesChange } from '../../../shared/contract/views.ts';
import { unasked } from '../../../shared/rules/unasked.ts';
import { followUp } from '../follow-up.ts';
import { ownView, setPreferences } from '../own.ts';
import { personasOf } from '../personas.ts';
import type { Applying } from './batch.ts';
import { recast } from './recast.ts';

/** How the member likes to be praised from now on, also where she was praised before. Choosing the same changes nothing. */
export function prefer(applying: Applying, change: PreferencesChange): void {
  const { sql, member, take } = applying;
  const before = ownView(sql, member).preferences;
  const preferences = { ...unasked, ...before, ...change };
  if (before && isSame(before, preferences)) return;
  setPreferences(sql, member, preferences, take());
  if ((before?.wish ?? unasked.wish) === preferences.wish) return;
  const changed = personasOf(sql, member).flatMap((persona) => recast(applying, persona, preferences.wish));
  followUp(applying, changed);
}

function isSame(one: Preferences, other: Preferences): boolean {
  return (['wish', 'animation', 'levels', 'game', 'called'] as const).every((key) => one[key] === other[key]);
}
