import type { PostTag } from '../../../shared/contract/ids.ts';
import { contentOfPost } from '../../store/content-of-post.ts';
import type { OwnHandlers } from '../router.ts';
import type { World } from '../world.ts';

/** Asks the server for what makes posts nameable: that they are ideas, or what was openly said of them. */
export const lookAtPosts: OwnHandlers['lookAtPosts'] = async (world, { posts }) => {
  await world.lookUp({ posts, detail: true });
};

/** The same for what the idea of a post came of, where that cannot be named here: an idea comes with the post's own look. */
export async function lookBack(
  { store, lookUp }: Pick<World, 'store' | 'lookUp'>,
  post: PostTag,
): Promise<void> {
  const from = (await store.ideas.get(post))?.from;
  if (!from || (await contentOfPost(store, from))) return;
  await lookUp({ posts: [from], detail: true });
}
