import { enqueue, type NewOp } from '../store/outbox.ts';
import type { SessionRow } from '../store/schema.ts';
import type { WriteDeps } from './write.ts';

/**
 * `enqueue` of what a member says of herself or of the team, not of a post. `replaces` is the dead letter that these ops
 * try again: it goes in the same transaction. Throws where no team was joined.
 */
export async function enqueueOwn(
  { store }: Pick<WriteDeps, 'store'>,
  decide: (session: SessionRow) => Promise<readonly NewOp[]>,
  replaces: number | null,
): Promise<void> {
  await enqueue(store, async () => {
    const session = await store.session.get('me');
    if (!session) throw new Error('No team was joined in this browser');
    if (replaces !== null) await store.outbox.delete(replaces);
    return decide(session);
  });
}
