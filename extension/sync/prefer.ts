import type { Preferences } from '../../shared/contract/views.ts';
import { enqueue } from '../store/outbox.ts';
import { unknownOwn } from './put-members.ts';
import type { WriteDeps } from './write.ts';

/**
 * How the member likes to be praised from now on; durable when this resolves. Colleagues' view of her changes here at
 * once, except a level or badges shown again: the server tells those.
 */
export async function prefer(
  { store, newId, clock, checkpoint }: WriteDeps,
  preferences: Preferences,
  replaces: number | null = null,
): Promise<void> {
  await enqueue(store, async () => {
    const session = await store.session.get('me');
    if (!session) throw new Error('No team was joined in this browser');
    if (replaces !== null) await store.outbox.delete(replaces);
    const known = await store.own.get('me');
    await store.own.put({ ...unknownOwn, ...known, preferences });
    const isShown = preferences.levels && preferences.game;
    const { wish, called, game } = preferences;
    await store.members.update(session.member, {
      wish,
      called,
      ...(isShown ? {} : { level: null }),
      ...(game ? {} : { badges: [] }),
    });
    checkpoint?.('praise:in-transaction');
    return [{ op: { kind: 'prefer', id: newId(), at: clock(), preferences }, content: null }];
  });
  checkpoint?.('praise:enqueued');
}
