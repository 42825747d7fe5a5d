import type { PreferencesChange } from '../../shared/contract/views.ts';
import { unasked } from '../../shared/rules/unasked.ts';
import type { NewOp } from '../store/outbox.ts';
import type { SessionRow } from '../store/schema.ts';
import { enqueueOwn } from './enqueue-own.ts';
import { unknownOwn } from './put-members.ts';
import type { WriteDeps } from './write.ts';

/**
 * How the member likes to be praised from now on; durable when this resolves. Sends what she changed and nothing else: the
 * rest may be older here than what another device of hers sent. Colleagues' view of her changes here at
 * once, except a level or badges shown again: the server tells those.
 */
export async function prefer(
  deps: WriteDeps,
  change: PreferencesChange,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock, checkpoint } = deps;
  async function decide(session: SessionRow): Promise<NewOp[]> {
    const known = await store.own.get('me');
    const preferences = { ...unasked, ...known?.preferences, ...change };
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
    return [{ op: { kind: 'prefer', id: newId(), at: clock(), preferences: change }, content: null }];
  }
  await enqueueOwn(deps, decide, replaces);
  checkpoint?.('praise:enqueued');
}
