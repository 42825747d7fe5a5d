import { noteFound } from '../../sites/recipe-health.ts';
import { freshen } from '../../sync/freshen.ts';
import { readMarks } from '../../sync/read-marks.ts';
import { seesBadges } from '../../sync/read-worn.ts';
import type { Target } from '../../sync/write.ts';
import type { PageSender } from '../authority.ts';
import type { PostRef } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { meetPersonas } from './meet-personas.ts';
import { meetNamesake } from './namesake.ts';
import { naming } from './naming.ts';
import { meetNeighbours } from './neighbours.ts';
import { notLonger } from './not-longer.ts';

export const marks: PageHandlers['marks'] = async (world, page, { posts }) => {
  const names = await naming(world, page);
  void noteFound(world, page).catch((cause: unknown) =>
    console.error('Hanamaru could not note that a page has posts', cause),
  );
  if (!names) return posts.map(() => ({ n: 0, mine: null }));
  const targets = await Promise.all(posts.map(names.target));
  const tags = targets.map(({ post }) => post);
  const freshening = freshen({ ...world, lookUp: world.lookUpPosts }, tags).catch((cause: unknown) =>
    console.error('Hanamaru could not freshen the marks of a page', cause),
  );
  await Promise.all([
    notLonger(world, freshening),
    meetNamesake(world, page, names, posts),
    meetAuthors(world, page, posts, targets),
  ]);
  return readMarks(world.store, names.me, targets);
};

/** Whose the accounts are is asked only where badges are shown; and for leaders, whom nobody praised for long. */
async function meetAuthors(
  world: World,
  page: PageSender,
  posts: readonly PostRef[],
  targets: readonly Target[],
): Promise<void> {
  const authors = [...new Set(targets.map(({ author }) => author))];
  const due = await meetNeighbours(world, page, posts, targets).catch((cause: unknown) => {
    console.error('Hanamaru could not note who works beside a leader', cause);
    return [];
  });
  await meetPersonas(world, (await seesBadges(world.store)) ? authors : [], due);
}
