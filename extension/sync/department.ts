import { enqueue } from '../store/outbox.ts';
import type { WriteDeps } from './write.ts';

/** Where the member works from now on (`Department` in the contract), or nowhere that is asked about; durable when this resolves. */
export async function department(
  { store, newId, clock }: WriteDeps,
  name: string | null,
  replaces: number | null = null,
): Promise<void> {
  await enqueue(store, async () => {
    if (replaces !== null) await store.outbox.delete(replaces);
    const session = await store.session.get('me');
    if (!session) throw new Error('No team was joined in this browser');
    const me = await store.members.get(session.member);
    if (me?.department === name && replaces === null) return [];
    await store.members.update(session.member, { department: name });
    return [{ op: { kind: 'department', id: newId(), at: clock(), department: name }, content: null }];
  });
}
