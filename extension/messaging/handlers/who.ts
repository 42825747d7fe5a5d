import type { WhoEntry } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import { naming } from './naming.ts';
import { notLonger } from './not-longer.ts';

/** Newest first. From the server where it answers soon enough, else what is known here. */
export const who: PageHandlers['who'] = async (world, page, { post }) => {
  const names = await naming(world, page);
  if (!names) return [];
  const tag = await names.post(post);
  const asked = world.lookUp({ posts: [tag], detail: true }).catch((cause: unknown) => {
    console.error('Hanamaru could not look up who praised a post', cause);
  });
  await notLonger(world, asked);
  const rows = await world.store.praises.where('post').equals(tag).toArray();
  const givers = await world.store.members.bulkGet(rows.map(({ giver }) => giver));
  return rows
    .map((row, index): WhoEntry => {
      const { praise, giver, value, at, content } = row;
      const words = content?.words ?? '';
      return { praise, giverName: givers[index]?.name ?? '', mine: giver === names.me, value, words, at };
    })
    .sort((one, other) => other.at - one.at);
};
