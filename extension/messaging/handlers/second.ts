import { lookClosely } from '../../sync/look-up.ts';
import { unsecond, second as writeSecond } from '../../sync/second.ts';
import type { PageHandlers } from '../router.ts';
import { forgetLine } from './begun-lines.ts';
import { naming } from './naming.ts';
import { notLonger } from './not-longer.ts';
import { tellWho } from './who.ts';

/**
 * Throws for a praise that is not one of that post's, or that one gave or received: the page may be old, or lie, and whoever
 * writes a line there keeps it. What this browser forgot since the card was opened is looked up again.
 */
export const second: PageHandlers['second'] = async (world, page, { post, praise, on, line }) => {
  const names = await naming(world, page);
  if (!names) throw new Error('No team was joined in this browser');
  const target = await names.target(post);
  const { praises } = world.store;
  if (!(await praises.get(praise))) await notLonger(world, lookClosely(world, target.post));
  const row = await praises.get(praise);
  if (row?.post !== target.post || row.direction !== 'other')
    throw new Error('This praise is not there any more, or not one to applaud');
  const seconded = { post: row.post, author: row.author, praise };
  await (on ? writeSecond(world, seconded, line) : unsecond(world, seconded));
  await forgetLine(world, praise, line);
  const told = await tellWho(world, names.me, target.post);
  world.syncSoon();
  return told;
};
