import { second, unsecond } from '../../sync/second.ts';
import { followWeek as follow } from '../../sync/week.ts';
import type { OwnHandlers } from '../router.ts';
import { forgetLine } from './begun-lines.ts';

export const followWeek: OwnHandlers['followWeek'] = (world) => follow(world);

export const markSeen: OwnHandlers['markSeen'] = async ({ store, clock }, { praises }) => {
  await store.seen.bulkPut(praises.map((praise) => ({ praise, at: clock() })));
};

/** Throws for a praise that is not there any more, or that one gave or received: whoever writes a line there keeps it. */
export const applaud: OwnHandlers['applaud'] = async (world, { praise, on, line }) => {
  const row = await world.store.praises.get(praise);
  if (row?.direction !== 'other') throw new Error('This praise is not there any more, or not one to applaud');
  const seconded = { post: row.post, author: row.author, praise };
  await (on ? second(world, seconded, line) : unsecond(world, seconded));
  await forgetLine(world, praise, line);
  world.syncSoon();
};
