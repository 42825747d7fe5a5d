import type { MemberId, PostTag } from '../../../shared/contract/ids.ts';
import { namedIn, namesOf, readMembers } from '../../store/named.ts';
import { lookClosely } from '../../sync/look-up.ts';
import type { WhoEntry } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { lookBack } from './chain.ts';
import { naming } from './naming.ts';
import { notLonger } from './not-longer.ts';

/** Newest first. From the server where it answers soon enough, else what is known here. */
export const who: PageHandlers['who'] = async (world, page, { post }) => {
  const names = await naming(world, page);
  if (!names) return [];
  const tag = await names.post(post);
  const asked = lookClosely(world, tag)
    .then(() => lookBack(world, tag))
    .catch((cause: unknown) => {
      console.error('Hanamaru could not look up who praised a post', cause);
    });
  await notLonger(world, asked);
  return tellWho(world, names.me, tag);
};

/** What is known here of who praised a post. */
export async function tellWho(
  { store }: Pick<World, 'store'>,
  me: MemberId,
  post: PostTag,
): Promise<WhoEntry[]> {
  const rows = await store.praises.where('post').equals(post).toArray();
  const names = namesOf(await readMembers(store, rows.flatMap(namedIn)));
  const lines = await store.lines.bulkGet(rows.map(({ praise }) => praise));
  const begun = new Map(lines.map((line) => [line?.praise, line?.words]));
  return rows
    .map(
      (row): WhoEntry => ({
        praise: row.praise,
        giverName: names.get(row.giver) ?? '',
        mine: row.giver === me,
        value: row.value,
        badge: row.badge,
        words: row.content?.words ?? '',
        helper: row.group && ((row.receiver && names.get(row.receiver)) || (row.content?.authorName ?? '')),
        secret: row.secret,
        seconds: row.seconds,
        seconded: row.seconded,
        maySecond: row.direction === 'other',
        cosigns: row.cosigns.map((one) => ({
          ...one,
          name: names.get(one.member) ?? '',
          mine: one.member === me,
        })),
        ...(begun.has(row.praise) ? { begun: begun.get(row.praise) ?? '' } : {}),
        thanked: row.thanked,
        at: row.at,
      }),
    )
    .sort((one, other) => other.at - one.at);
}
