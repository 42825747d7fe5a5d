import type { PraiseId } from '../../shared/contract/ids.ts';
import { enqueue } from '../store/outbox.ts';
import type { WriteDeps } from './write.ts';

/** One's thanks for a received praise, once; durable when this resolves. */
export async function thank(
  { store, newId, clock }: WriteDeps,
  praise: PraiseId,
  replaces: number | null = null,
): Promise<void> {
  await enqueue(store, async () => {
    if (replaces !== null) await store.outbox.delete(replaces);
    const row = await store.praises.get(praise);
    if (row?.direction !== 'received' || row.thanked) return [];
    await store.praises.update(praise, { thanked: true });
    return [{ op: { kind: 'thank', id: newId(), at: clock(), praise }, content: null }];
  });
}
