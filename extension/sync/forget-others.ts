import type { MemberId, PraiseId } from '../../shared/contract/ids.ts';
import type { ChangesResponse } from '../../shared/contract/lookup.ts';
import type { PraiseRow, Store } from '../store/schema.ts';

/**
 * Forgets what others said to others and these changes may have made untrue, inside the caller's transaction: they name
 * the post alone, and whether its praise was taken back or is between two now only another look can tell. `isAnew`: not
 * even the posts are named. What has an op of ours in line stays until that is answered.
 */
export async function forgetOthers(
  { praises, posts }: Store,
  me: MemberId,
  page: Pick<ChangesResponse, 'clock' | 'posts' | 'members'>,
  { isAnew, inLine }: { readonly isAnew: boolean; readonly inLine: ReadonlySet<PraiseId> },
): Promise<void> {
  const quiet = new Set(
    page.members.flatMap(({ id, wish }) => (wish === 'private' && id !== me ? [id] : [])),
  );
  const isOthers = ({ direction, praise }: PraiseRow) => direction === 'other' && !inLine.has(praise);
  const all = (index: string, key: string) =>
    praises.where(index).between([key, 0], [key, Number.POSITIVE_INFINITY]).filter(isOthers).delete();
  if (isAnew) await all('[direction+at]', 'other');
  for (const member of quiet) await all('[receiver+at]', member);
  const rows = await posts.bulkGet(page.posts.map(({ post }) => post));
  const changed = page.posts.flatMap(({ post }, at) =>
    (rows[at]?.detailed ?? 0) < page.clock ? [post] : [],
  );
  await praises.where('post').anyOf(changed).filter(isOthers).delete();
  await posts
    .where('post')
    .anyOf(changed)
    .modify((row) => {
      delete row.detailed;
    });
}
