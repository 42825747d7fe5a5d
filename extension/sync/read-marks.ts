import type { WornBadge } from '../../shared/contract/badge.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import type { Op } from '../../shared/contract/ops.ts';
import { praiseId } from '../../shared/target/tag.ts';
import type { Mark } from '../messaging/protocol.ts';
import type { Store } from '../store/schema.ts';
import { readWorn, seesBadges } from './read-worn.ts';
import type { Target } from './write.ts';

/**
 * What is known here of posts' flowers, in the order asked; a post nobody looked up yet has none. With what the server
 * refused and whether the session has ended, so that nobody is told of words as sent that were not; and with which
 * badges there are to be shown beside the author's name.
 */
export async function readMarks(store: Store, me: MemberId, targets: readonly Target[]): Promise<Mark[]> {
  const posts = targets.map(({ post }) => post);
  const worn = (await seesBadges(store))
    ? await readWorn(
        store,
        targets.map(({ author }) => author),
      )
    : [];
  const praises = await Promise.all(posts.map((post) => praiseId(me, post)));
  const tables = [store.posts, store.praises, store.outbox, store.session];
  const [counts, mine, letters, session] = await store.transaction('r', tables, () =>
    Promise.all([
      store.posts.bulkGet([...posts]),
      store.praises.bulkGet(praises),
      store.outbox.where('state').equals('dead').toArray(),
      store.session.get('me'),
    ]),
  );
  const ended = session?.state === 'ended';
  return posts.map((post, index) => {
    const row = mine[index];
    const idea = counts[index]?.idea;
    const refused = letters.filter(({ about, op }) => about?.post === post && isOwnPraise(op)).length;
    return {
      n: counts[index]?.n ?? 0,
      mine: row
        ? {
            value: row.value,
            badge: row.badge,
            words: row.content?.words ?? '',
            visibility: row.visibility,
            pending: row.pending === 1,
          }
        : null,
      ...(idea ? { idea } : {}),
      ...(refused > 0 ? { refused } : {}),
      ...(ended ? { ended } : {}),
      ...(worn[index]?.length ? { worn: inShort(worn[index]) } : {}),
    };
  });
}

function inShort(worn: readonly WornBadge[]): string {
  return worn.map(({ badge, tier }) => `${badge} ${tier}`).join('\n');
}

/** Not about somebody else's praise of that post, nor about the idea that it is. */
function isOwnPraise({ kind }: Op): boolean {
  return kind === 'praise' || kind === 'amend' || kind === 'withdraw';
}
