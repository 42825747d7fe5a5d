import type { PostTag } from '../../../shared/contract/ids.ts';
import type { Draft } from '../protocol.ts';
import type { OwnHandlers, PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { naming } from './naming.ts';

export const keepDraft: PageHandlers['keepDraft'] = async (world, page, { post, draft }) => {
  const names = await naming(world, page);
  if (names) await keep(world, await names.post(post), draft); // without a team there is no praise to draft
};

export const keepOwnDraft: OwnHandlers['keepOwnDraft'] = (world, { post, draft }) => keep(world, post, draft);

export const readDraft: PageHandlers['readDraft'] = async (world, page, { post }) => {
  const names = await naming(world, page);
  const row = names && (await world.store.drafts.get(await names.post(post)));
  return row ? { value: row.value, words: row.words } : null;
};

async function keep({ store }: World, post: PostTag, draft: Draft | null): Promise<void> {
  if (draft) await store.drafts.put({ post, ...draft });
  else await store.drafts.delete(post);
}
