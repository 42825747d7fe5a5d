import { narrower } from '../../../shared/rules/visibility.ts';
import { amend as writeAmend } from '../../sync/amend.ts';
import { readAuthor } from '../../sync/author-wish.ts';
import { praise as writePraise } from '../../sync/praise.ts';
import { readMarks } from '../../sync/read-marks.ts';
import { withdraw as writeWithdraw } from '../../sync/withdraw.ts';
import type { Target } from '../../sync/write.ts';
import type { PageSender } from '../authority.ts';
import type { Mark, PostRef } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { contentOf } from './content-of.ts';
import { type Naming, naming } from './naming.ts';

export const praise: PageHandlers['praise'] = (world, page, { post, content }) =>
  change(world, page, post, async (target) => {
    // The page shows no flower on one's own post; the server would refuse it much later.
    const author = await world.store.personas.get(target.author);
    if (author?.state === 'yours') return;
    const { wish } = await readAuthor(world.store, target.author);
    const said = contentOf(page, post, content, '');
    await writePraise(world, target, said, narrower('team', wish ?? 'open'));
  });

export const amend: PageHandlers['amend'] = (world, page, { post, content, words, helpers, ...saying }) =>
  change(world, page, post, async (target, names) => {
    const also = helpers.map(async ({ id, name }) => ({ author: await names.persona(id), name }));
    const said = contentOf(page, post, content, words);
    await writeAmend(world, target, said, { ...saying, helpers: await Promise.all(also) });
  });

export const withdraw: PageHandlers['withdraw'] = (world, page, { post }) =>
  change(world, page, post, (target) => writeWithdraw(world, target));

/** Gives the mark as it is once the change is on the disk; sending it is not waited for. */
async function change(
  world: World,
  page: PageSender,
  post: PostRef,
  work: (target: Target, names: Naming) => Promise<void>,
): Promise<Mark> {
  const names = await naming(world, page);
  if (!names) throw new Error('No team was joined in this browser');
  const target = await names.target(post);
  await work(target, names);
  const [mark] = await readMarks(world.store, names.me, [target]);
  world.syncSoon(); // after the look: what the card compares with must not hold the server's answer yet
  return mark ?? { n: 0, mine: null };
}
