import { unsecond, second as writeSecond } from '../../sync/second.ts';
import type { PageHandlers } from '../router.ts';
import { naming } from './naming.ts';
import { tellWho } from './who.ts';

/** Nothing for a praise that is not one of that post's, or that one gave or received: the page may be old, or lie. */
export const second: PageHandlers['second'] = async (world, page, { post, praise, on, line }) => {
  const names = await naming(world, page);
  if (!names) throw new Error('No team was joined in this browser');
  const target = await names.target(post);
  const row = await world.store.praises.get(praise);
  if (row?.post === target.post && row.direction === 'other') {
    const seconded = { post: row.post, author: row.author, praise };
    await (on ? writeSecond(world, seconded, line) : unsecond(world, seconded));
  }
  const told = await tellWho(world, names.me, target.post);
  world.syncSoon();
  return told;
};
