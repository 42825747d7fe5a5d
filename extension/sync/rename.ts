import { enqueue } from '../store/outbox.ts';
import type { WriteDeps } from './write.ts';

/** What the member is called from now on (`MemberName` in the contract); durable when this resolves. */
export async function rename(
  { store, newId, clock }: WriteDeps,
  name: string,
  replaces: number | null = null,
): Promise<void> {
  await enqueue(store, async () => {
    if (replaces !== null) await store.outbox.delete(replaces);
    const session = await store.session.get('me');
    if (!session || session.name === name) return [];
    await store.session.update('me', { name });
    return [{ op: { kind: 'rename', id: newId(), at: clock(), name }, content: null }];
  });
}
