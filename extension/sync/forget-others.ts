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

/**
 * Forgets what somebody said to another, inside the caller's transaction, where that may have become untrue while an op
 * of ours was in line. What the week told of stays until the week is asked again.
 */
export async function forgetUntold({ praises, posts, week }: Store, praise: PraiseId): Promise<void> {
  const row = await praises.get(praise);
  if (row?.direction !== 'other' || (await week.get(praise))) return;
  const isTold = (await posts.get(row.post))?.detailed !== undefined;
  if (!isTold) await praises.delete(praise);
}
