import type { MemberId, OpId, PersonaTag, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import { praiseId } from '../../shared/target/tag.ts';
import { type Keyring, readKeyring } from '../store/keyring.ts';
import { enqueue, type NewOp } from '../store/outbox.ts';
import type { PraiseRow, Store } from '../store/schema.ts';
import type { SyncDeps } from './deps.ts';

/** What writing needs: no network. */
export type WriteDeps = Pick<SyncDeps, 'store' | 'clock' | 'checkpoint'> & { readonly newId: () => OpId };

/** A post and whom of its people a praise is for, as the team names them. */
export interface Target {
  readonly post: PostTag;
  readonly author: PersonaTag;
  /** `author` did not write the post but helped: a praise beside that of who did. */
  readonly helper?: true;
}

/** Who writes, with what keys, about which praise. */
export interface Writing {
  readonly me: MemberId;
  readonly keyring: Keyring;
  readonly praise: PraiseId;
  /** The praise of the post's author, where this one is for somebody who helped. */
  readonly group: PraiseId | null;
}

/** Throws when no team was joined. An ended session still writes: the outbox waits for the next join. */
export async function beginWriting(store: Store, { post, author, helper }: Target): Promise<Writing> {
  const session = await store.session.get('me');
  const keyring = await readKeyring(store);
  if (!session || !keyring) throw new Error('No team was joined in this browser');
  const { member: me } = session;
  const main = await praiseId(me, post);
  if (!helper) return { me, keyring, praise: main, group: null };
  return { me, keyring, praise: await praiseId(me, post, author), group: main };
}

/** Whom a kept praise is for. */
export function targetOf({ post, author, group }: Pick<PraiseRow, 'post' | 'author' | 'group'>): Target {
  return { post, author, ...(group === null ? {} : { helper: true as const }) };
}

/**
 * `enqueue` by the member who began writing, with the checkpoints round it. `replaces` is the dead letter that these
 * ops try again: it goes in the same transaction.
 */
export async function write(
  { store, checkpoint }: WriteDeps,
  { me }: Writing,
  decide: () => Promise<readonly NewOp[]>,
  replaces: number | null = null,
): Promise<void> {
  checkpoint?.('praise:sealed');
  await enqueue(store, async () => {
    if ((await store.session.get('me'))?.member !== me) throw new Error('Another member joined meanwhile');
    const ops = await decide();
    if (replaces !== null) await store.outbox.delete(replaces);
    checkpoint?.('praise:in-transaction');
    return ops;
  });
  checkpoint?.('praise:enqueued');
}

/** Adds to what the post's flower shows, inside the caller's transaction. */
export async function countUp(store: Store, post: PostTag, by: 1 | -1): Promise<void> {
  const row = (await store.posts.get(post)) ?? { post, n: 0, fetched: 0 };
  await store.posts.put({ ...row, n: Math.max(0, row.n + by) });
}
