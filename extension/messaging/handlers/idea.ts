import { moveIdea as writeMove } from '../../sync/move-idea.ts';
import { propose as writePropose, unpropose as writeUnpropose } from '../../sync/propose.ts';
import type { Target } from '../../sync/write.ts';
import type { PageSender } from '../authority.ts';
import type { IdeaTold, PostRef } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { forgetMove } from './begun-moves.ts';
import { contentOf } from './content-of.ts';
import { naming } from './naming.ts';
import { readOrigins } from './read-origins.ts';
import { tellIdea } from './tell-idea.ts';

/** What is known here: the look at who praised the post asks the server of its idea, too. */
export const idea: PageHandlers['idea'] = async (world, page, { post }) => {
  const names = await naming(world, page);
  if (!names) return { idea: null, born: [], begun: null };
  return tellIdea(world.store, names.me, await names.post(post));
};

/** `from` counts only where it is one of those that are offered. */
export const propose: PageHandlers['propose'] = (world, page, { post, content, from }) =>
  change(world, page, post, async (target) => {
    const offered = from ? await readOrigins(world.store, target.post) : [];
    const origin = offered.find((one) => one.post === from)?.post ?? null;
    await writePropose(world, target, contentOf(page, post, content, ''), origin);
  });

export const unpropose: PageHandlers['unpropose'] = (world, page, { post }) =>
  change(world, page, post, (target) => writeUnpropose(world, target));

export const moveIdea: PageHandlers['moveIdea'] = (world, page, { post, state, line }) =>
  change(world, page, post, async (target) => {
    await writeMove(world, target, state, line);
    await forgetMove(world, target.post, line);
  });

/** Gives the idea as it is once the change is on the disk; sending it is not waited for. */
async function change(
  world: World,
  page: PageSender,
  post: PostRef,
  work: (target: Target) => Promise<void>,
): Promise<IdeaTold> {
  const names = await naming(world, page);
  if (!names) throw new Error('No team was joined in this browser');
  const target = await names.target(post);
  await work(target);
  const told = await tellIdea(world.store, names.me, target.post);
  world.syncSoon();
  return told;
}
