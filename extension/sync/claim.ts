import type { PersonaTag } from '../../shared/contract/ids.ts';
import { enqueue } from '../store/outbox.ts';
import type { PersonaRow } from '../store/schema.ts';
import type { WriteDeps } from './write.ts';

/**
 * "This account is me", or not; durable when this resolves. Saying no to an account that was never claimed stays in
 * this browser: the server need not know. Gives the account's state, or null for one this browser has not seen.
 */
export async function claim(
  { store, newId, clock }: WriteDeps,
  persona: PersonaTag,
  isMe: boolean,
  replaces: number | null = null,
): Promise<PersonaRow['state'] | null> {
  const state = isMe ? 'yours' : 'declined';
  let result: PersonaRow['state'] | null = null;
  await enqueue(store, async () => {
    const row = await store.personas.get(persona);
    if (replaces !== null) await store.outbox.delete(replaces);
    result = row?.state === 'taken' && replaces === null ? 'taken' : row ? state : null;
    if (!row || result !== state) return [];
    await store.personas.update(persona, { state });
    if (row.state === state || (!isMe && row.state !== 'yours')) return [];
    const kind = isMe ? ('claim' as const) : ('unclaim' as const);
    return [{ op: { kind, id: newId(), at: clock(), persona }, content: null }];
  });
  return result;
}
