import type { NewOp } from '../store/outbox.ts';
import type { SessionRow } from '../store/schema.ts';
import { enqueueOwn } from './enqueue-own.ts';
import type { WriteDeps } from './write.ts';

/** Where the member works from now on (`Department` in the contract), or nowhere that is asked about; durable when this resolves. */
export async function department(
  deps: WriteDeps,
  name: string | null,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  async function decide(session: SessionRow): Promise<NewOp[]> {
    const me = await store.members.get(session.member);
    if (me?.department === name && replaces === null) return [];
    await store.members.update(session.member, { department: name });
    return [{ op: { kind: 'department', id: newId(), at: clock(), department: name }, content: null }];
  }
  await enqueueOwn(deps, decide, replaces);
}
