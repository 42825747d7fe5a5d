import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { PraiseRow } from '../../store/schema.ts';
import { amend } from '../../sync/amend.ts';
import { thank as writeThanks } from '../../sync/thank.ts';
import { withdraw } from '../../sync/withdraw.ts';
import { targetOf } from '../../sync/write.ts';
import type { OwnHandlers } from '../router.ts';
import type { World } from '../world.ts';

export const amendPraise: OwnHandlers['amendPraise'] = async (
  world,
  { praise, value, words, visibility },
) => {
  const row = await ownPraise(world, praise);
  const { post, content, badge } = row;
  const page = content ?? { title: '', url: '', quote: '', authorName: '' };
  await amend(world, targetOf(row), { ...page, words }, { value, badge, visibility });
  if (row.group === null) await world.store.drafts.delete(post); // the draft of a post is for its author
  world.syncSoon();
};

export const withdrawPraise: OwnHandlers['withdrawPraise'] = async (world, { praise }) => {
  await withdraw(world, targetOf(await ownPraise(world, praise)));
  world.syncSoon();
};

export const thank: OwnHandlers['thank'] = async (world, { praise }) => {
  await writeThanks(world, praise);
  world.syncSoon();
};

export const markRead: OwnHandlers['markRead'] = async ({ store }, { praises, news }) => {
  const read = { unread: 0 } as const;
  await store.praises
    .where('praise')
    .anyOf([...praises])
    .modify(read);
  await store.news
    .where('id')
    .anyOf([...news])
    .modify(read);
};

async function ownPraise({ store }: World, id: PraiseId): Promise<PraiseRow> {
  const row = await store.praises.get(id);
  if (row?.direction !== 'given') throw new Error('This praise is not there any more');
  return row;
}
