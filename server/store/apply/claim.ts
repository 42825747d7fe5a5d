import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { Refusal } from '../../domain/refusal.ts';
import { followUp } from '../follow-up.ts';
import { forgetGone } from '../gone.ts';
import { isAnothers } from '../member-personas.ts';
import { wishOf } from '../own.ts';
import { ownerOf, setOwner } from '../personas.ts';
import { noteReceiver, praisesFromTo, praisesTo, touchPraises } from '../praises.ts';
import { dropOwnSeconds } from '../seconds.ts';
import type { Applying } from './batch.ts';
import { erase } from './erase.ts';
import { rehouseIdeas } from './idea.ts';
import { recast } from './recast.ts';

/**
 * Makes a persona the member's. Her own praises of it turn out to be praise of herself and are withdrawn with those of
 * their group; everybody else's have found their receiver and count as changed.
 */
export function claim(applying: Applying, persona: PersonaTag): void {
  const { sql, member, take } = applying;
  const owner = ownerOf(sql, persona);
  if (owner === member) return;
  if (owner !== null || isAnothers(sql, persona, member)) throw new Refusal('persona-taken', 'persona');
  setOwner(sql, persona, member, take());
  noteReceiver(sql, persona);
  forgetGone(sql, member, persona);
  const own = praisesFromTo(sql, member, persona);
  const erased = own.flatMap((praise) => erase(applying, praise, persona));
  const recasted = recast(applying, persona, wishOf(sql, member));
  const standing = praisesTo(sql, persona)
    .filter((praise) => !praise.withdrawn)
    .map((praise) => praise.id);
  dropOwnSeconds(sql, member, standing);
  touchPraises(sql, standing, take(standing.length));
  rehouseIdeas(applying, persona);
  followUp(applying, [...new Set([...erased, ...standing, ...recasted])]);
}
