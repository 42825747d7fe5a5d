import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { OwnHandlers, PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { naming } from './naming.ts';

/* One at a time, in the order they came, like drafts of praise: the last key pressed is what stays. */

/** A page speaks of its own posts' praises alone. */
export const keepLine: PageHandlers['keepLine'] = (world, page, { post, praise, words }) =>
  world.lock('drafts', async () => {
    const names = await naming(world, page);
    const row = await world.store.praises.get(praise);
    if (names && (!row || row.post === (await names.post(post)))) await keep(world, praise, words);
  });

export const keepOwnLine: OwnHandlers['keepOwnLine'] = (world, { praise, words }) =>
  world.lock('drafts', () => keep(world, praise, words));

/** The line that was begun is in line now, unless something else was written meanwhile. */
export function forgetLine({ store, lock }: World, praise: PraiseId, line: string | null): Promise<void> {
  return lock('drafts', async () => {
    const begun = await store.lines.get(praise);
    if (begun?.words.trim() === line) await store.lines.delete(praise);
  });
}

/** Without words there is nothing to lose. */
async function keep({ store }: World, praise: PraiseId, words: string): Promise<void> {
  if (words.trim() === '') await store.lines.delete(praise);
  else await store.lines.put({ praise, words });
}
