import type { PostTag } from '../../../shared/contract/ids.ts';
import type { Draft } from '../protocol.ts';
import type { OwnHandlers, PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { naming } from './naming.ts';

/*
 * Each key pressed is a message of its own, and the next does not wait for it. One at a time here, in the order they
 * came: the last one is what stays, and who asks for a draft gets everything written before.
 */

export const keepDraft: PageHandlers['keepDraft'] = (world, page, { post, draft }) =>
  inTurn(world, async () => {
    const names = await naming(world, page);
    if (names) await keep(world, await names.post(post), draft); // without a team there is no praise to draft
  });

/** The popup's form says nothing of a badge, nor of who else helped: what the card's draft has of these stays. */
export const keepOwnDraft: OwnHandlers['keepOwnDraft'] = (world, { post, draft }) =>
  inTurn(world, async () =>
    keep(world, post, draft && { ...(await world.store.drafts.get(post)), ...draft }),
  );

export const readDraft: PageHandlers['readDraft'] = (world, page, { post }) =>
  inTurn(world, async () => {
    const names = await naming(world, page);
    const row = names && (await world.store.drafts.get(await names.post(post)));
    if (!row) return null;
    const { post: _, ...draft } = row;
    return draft;
  });

function inTurn<T>({ lock }: World, work: () => Promise<T>): Promise<T> {
  return lock('drafts', work);
}

async function keep({ store }: World, post: PostTag, draft: Draft | null): Promise<void> {
  if (draft) await store.drafts.put({ ...draft, post });
  else await store.drafts.delete(post);
}
