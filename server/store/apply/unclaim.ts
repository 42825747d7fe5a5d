import type { PersonaTag } from '../../../shared/contract/ids.ts';
import { memberPersona } from '../../../shared/target/member-persona.ts';
import { Refusal } from '../../domain/refusal.ts';
import { followUp } from '../follow-up.ts';
import { noteGone } from '../gone.ts';
import { letGo, ownerOf } from '../personas.ts';
import { forgetThanks, noteReceiver, praisesTo, touchPraises } from '../praises.ts';
import type { Applying } from './batch.ts';
import { rehouseIdeas } from './idea.ts';

/** "It is not me after all": nobody can say so of the account that she is in the team itself. */
export function disown(applying: Applying, persona: PersonaTag): void {
  if (persona === memberPersona(applying.member)) throw new Refusal('invalid', 'persona');
  unclaim(applying, persona);
}

/**
 * Lets a persona go. Its praises wait for whoever claims it next, and are gone for the one who was wrong:
 * tombstones too, for the devices that have not heard of them yet. What was between two stays so until then.
 */
export function unclaim(applying: Applying, persona: PersonaTag): void {
  const { sql, member, take } = applying;
  const owner = ownerOf(sql, persona);
  if (owner === null) return;
  if (owner !== member) throw new Refusal('not-yours', 'persona');
  letGo(sql, persona, take());
  noteReceiver(sql, persona);
  forgetThanks(sql, persona);
  const praises = praisesTo(sql, persona);
  const standing = praises.filter((praise) => !praise.withdrawn);
  const received = praises.filter((praise) => praise.giver !== member);
  touchPraises(
    sql,
    standing.map((praise) => praise.id),
    take(standing.length),
  );
  noteGone(
    sql,
    member,
    received.map((praise) => praise.id),
    take(received.length),
  );
  rehouseIdeas(applying, persona);
  followUp(
    applying,
    standing.map((praise) => praise.id),
  );
}
