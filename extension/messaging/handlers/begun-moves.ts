import type { PostTag } from '../../../shared/contract/ids.ts';
import { moveIdea } from '../../sync/move-idea.ts';
import type { BegunMove } from '../protocol.ts';
import type { OwnHandlers, PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { naming } from './naming.ts';

/* One at a time, in the order they came, like drafts of praise: the last key pressed is what stays. */

export const keepMove: PageHandlers['keepMove'] = (world, page, { post, move }) =>
  world.lock('drafts', async () => {
    const names = await naming(world, page);
    if (names) await keep(world, await names.post(post), move);
  });

export const keepOwnMove: OwnHandlers['keepOwnMove'] = (world, { post, move }) =>
  world.lock('drafts', () => keep(world, post, move));

/** A leader's answer from the popup. */
export const answerIdea: OwnHandlers['answerIdea'] = async (world, { post, state, line }) => {
  const row = await world.store.ideas.get(post);
  if (!row) throw new Error('This idea is not there any more');
  await moveIdea(world, { post, author: row.author }, state, line);
  await forgetMove(world, post, line);
  world.syncSoon();
};

/** The move that was begun is in line now, unless something else was written meanwhile. */
export function forgetMove({ store, lock }: World, post: PostTag, line: string | null): Promise<void> {
  return lock('drafts', async () => {
    const begun = await store.moves.get(post);
    if (begun?.words.trim() === line) await store.moves.delete(post);
  });
}

/** Without words there is nothing to lose. */
async function keep({ store }: World, post: PostTag, move: BegunMove): Promise<void> {
  if (move.words.trim() === '') await store.moves.delete(post);
  else await store.moves.put({ post, ...move });
}
