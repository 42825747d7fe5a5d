import type { OwnHandlers } from '../router.ts';

/** Asks the server for what makes posts nameable: that they are ideas, or what was openly said of them. */
export const lookAtPosts: OwnHandlers['lookAtPosts'] = async (world, { posts }) => {
  await world.lookUp({ posts, detail: true });
};
