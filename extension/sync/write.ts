import type { MemberId, OpId, PersonaTag, PostTag, PraiseId } from '../../shared/contract/ids.ts';
import { praiseId } from '../../shared/target/tag.ts';
import { type Keyring, readKeyring } from '../store/keyring.ts';
import { enqueue, type NewOp } from '../store/outbox.ts';
import type { Store } from '../store/schema.ts';
import type { SyncDeps } from './deps.ts';

/** What writing needs: no network. */
export type WriteDeps = Pick<SyncDeps, 'store' | 'clock' | 'checkpoint'> & { readonly newId: () => OpId };

/** A post and its author, as the team names them. */
export interface Target {
  readonly post: PostTag;
  readonly author: PersonaTag;
}

/** Who writes, with what keys, about which praise. */
export interface Writing {
  readonly me: MemberId;
  readonly keyring: Keyring;
  readonly praise: PraiseId;
}

/** Throws when no team was joined. An ended session still writes: the outbox waits for the next join. */
export async function beginWriting(store: Store, post: PostTag): Promise<Writing> {
  const session = await store.session.get('me');
  const keyring = await readKeyring(store);
  if (!session || !keyring) throw new Error('No team was joined in this browser');
  return { me: session.member, keyring, praise: await praiseId(session.member, post) };
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
