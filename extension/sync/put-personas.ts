import type { MemberId } from '../../shared/contract/ids.ts';
import type { PersonaView } from '../../shared/contract/views.ts';
import { waiting } from '../store/outbox.ts';
import type { PersonaRow, Store } from '../store/schema.ts';

/**
 * Takes in whose accounts are, inside the caller's transaction (which holds `outbox`,
 * `owners`, `ideas` and `personas`). An account with an answer in line keeps that answer.
 */
export async function putPersonas(store: Store, me: MemberId, views: readonly PersonaView[]): Promise<void> {
  if (views.length === 0) return;
  await store.owners.bulkPut(views.map(({ persona, member, wish }) => ({ persona, member, wish })));
  const owners = new Map(views.map(({ persona, member }) => [persona, member]));
  await store.ideas
    .where('author')
    .anyOf([...owners.keys()])
    .modify((idea) => {
      idea.owner = owners.get(idea.author) ?? null;
    });
  const inLine = new Set((await waiting(store)).map(({ op }) => ('persona' in op ? op.persona : null)));
  for (const { persona, member } of views) {
    const known = await store.personas.get(persona);
    if (known && !inLine.has(persona))
      await store.personas.update(persona, { state: next(known, me, member) });
  }
}

function next({ state }: PersonaRow, me: MemberId, member: MemberId | null): PersonaRow['state'] {
  if (member === me) return 'yours';
  if (member !== null) return 'taken';
  return state === 'declined' ? 'declined' : 'asked';
}
