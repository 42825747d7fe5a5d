import { freshen } from '../../sync/freshen.ts';
import { readMarks } from '../../sync/read-marks.ts';
import { readWorn, seesBadges } from '../../sync/read-worn.ts';
import type { PostRef } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { meetPersonas } from './meet-personas.ts';
import { meetNamesake } from './namesake.ts';
import { type Naming, naming } from './naming.ts';
import { noteNeighbours } from './neighbours.ts';
import { notLonger } from './not-longer.ts';

export const marks: PageHandlers['marks'] = async (world, page, { posts }) => {
  const names = await naming(world, page);
  if (!names) return posts.map(() => ({ n: 0, mine: null }));
  noteNeighbours(world, page, names, posts).catch((cause: unknown) =>
    console.error('Hanamaru could not note who works beside a leader', cause),
  );
  const tags = await Promise.all(posts.map(names.post));
  const freshening = freshen({ ...world, lookUp: world.lookUpPosts }, tags).catch((cause: unknown) =>
    console.error('Hanamaru could not freshen the marks of a page', cause),
  );
  const [authors] = await Promise.all([
    authorsWithBadges(world, names, posts),
    notLonger(world, freshening),
    meetNamesake(world, page, names, posts),
  ]);
  const told = await readMarks(world.store, names.me, tags);
  const worn = await authors();
  return told.map((mark, index) =>
    worn.has(posts[index]?.author.id ?? '') ? { ...mark, worn: true } : mark,
  );
};

/** Meets the authors, and gives what tells which of them have badges beside their names. */
async function authorsWithBadges(
  world: World,
  names: Naming,
  posts: readonly PostRef[],
): Promise<() => Promise<ReadonlySet<string>>> {
  if (!(await seesBadges(world.store))) return async () => new Set();
  const ids = [...new Set(posts.map(({ author }) => author.id))];
  const personas = await Promise.all(ids.map(names.persona));
  await meetPersonas(world, personas);
  return async () => {
    const worn = await readWorn(world.store, personas);
    return new Set(ids.filter((_, index) => worn[index]?.length));
  };
}
