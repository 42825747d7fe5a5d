import type { MemberId } from '../../shared/contract/ids.ts';
import type { MemberView, OwnView } from '../../shared/contract/views.ts';
import { waiting } from '../store/outbox.ts';
import type { OwnRow, Store } from '../store/schema.ts';

/** Takes in members, inside the caller's transaction. While our own wish waits in line, we keep what we chose. */
export async function putMembers(store: Store, me: MemberId, views: readonly MemberView[]): Promise<void> {
  const known = (await isChoosing(store)) ? await store.members.get(me) : undefined;
  await store.members.bulkPut(
    views.map((view) => (view.id === me && known ? { ...view, wish: known.wish, level: known.level } : view)),
  );
}

/** Before the server told anything. */
export const unknownOwn = {
  key: 'me',
  preferences: null,
  growth: null,
  awards: [],
  worn: null,
  waiting: 0,
} as const satisfies OwnRow;

/** Takes in what the server tells of ourselves; what is local to this browser stays. */
export async function putOwn(store: Store, own: OwnView): Promise<void> {
  const known = await store.own.get('me');
  const preferences = (await isChoosing(store)) ? (known?.preferences ?? null) : own.preferences;
  const { growth, awards, worn, waiting } = own;
  await store.own.put({ ...known, key: 'me', growth, awards, worn, waiting, preferences });
}

async function isChoosing(store: Store): Promise<boolean> {
  return (await waiting(store)).some(({ op }) => op.kind === 'prefer');
}
