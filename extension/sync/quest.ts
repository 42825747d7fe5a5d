import * as v from 'valibot';
import { QuestId } from '../../shared/contract/ids.ts';
import type { QuestView } from '../../shared/contract/views.ts';
import { enqueue, type NewOp } from '../store/outbox.ts';
import type { SessionRow } from '../store/schema.ts';
import { enqueueOwn } from './enqueue-own.ts';
import type { WriteDeps } from './write.ts';

/** What the team sets out to do, in which month. */
export type Goal = Pick<QuestView, 'month' | 'aim' | 'value' | 'goal'>;

/** Sets a goal for the team; durable when this resolves. Whether one may is the server's to say. */
export async function quest(deps: WriteDeps, goal: Goal, replaces: number | null = null): Promise<void> {
  const { store, newId, clock } = deps;
  async function decide({ member: by }: SessionRow): Promise<NewOp[]> {
    const id = newId();
    const said = { quest: v.parse(QuestId, id), ...goal };
    await store.quests.put({ ...said, by, done: 0, dropped: false, clock: 0 });
    return [{ op: { kind: 'quest', id, at: clock(), ...said }, content: null }];
  }
  await enqueueOwn(deps, decide, replaces);
}

/** Takes a goal back; durable when this resolves. */
export async function unquest(
  { store, newId, clock }: WriteDeps,
  id: QuestId,
  replaces: number | null = null,
): Promise<void> {
  await enqueue(store, async () => {
    if (replaces !== null) await store.outbox.delete(replaces);
    await store.quests.delete(id);
    return [{ op: { kind: 'unquest', id: newId(), at: clock(), quest: id }, content: null }];
  });
}
