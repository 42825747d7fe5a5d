import type { PostTag } from '../../../shared/contract/ids.ts';
import { newestPraises } from '../../store/newest-praises.ts';
import type { IdeaRow, PraiseRow, Store } from '../../store/schema.ts';
import { siteHost } from '../../ui/site-host.ts';
import type { Origin } from '../protocol.ts';
import { titleOf } from './title-of.ts';

/** How many of the newest praises are looked through, in each direction. */
const LOOKED_AT = 200;

/**
 * What a proposal may have come of, on whichever site, as far as it can be named here: posts that the reader was praised
 * for or praised, and ideas; the newest first. Open praise alone: where a proposal came of, everybody is told.
 */
export async function readOrigins(store: Store, post: PostTag): Promise<Origin[]> {
  const [received, given, ideas] = await store.transaction('r', [store.praises, store.ideas], () =>
    Promise.all([newest(store, 'received'), newest(store, 'given'), store.ideas.toArray()]),
  );
  const known = new Map(ideas.map((row) => [row.post, row]));
  const told = [
    ...[...received, ...given].map(({ post, at, content, direction }) => ({
      ...{ post, at, content },
      part: direction === 'received' ? ('received' as const) : ('given' as const),
    })),
    ...ideas.map(({ post, proposed, content }) => ({ post, at: proposed, content, part: 'known' as const })),
  ].sort((one, other) => other.at - one.at);
  const first = new Map<PostTag, Origin>();
  for (const { content, part, ...one } of told) {
    if (!content || one.post === post || cameOf(one.post, post, known)) continue;
    const before = first.get(one.post);
    if (before && (before.part !== 'known' || part === 'known')) continue; // what she did with it says more
    first.set(one.post, {
      post: one.post,
      ...{ title: titleOf(content), site: siteHost(content.url), authorName: content.authorName },
      part,
      state: known.get(one.post)?.state ?? null,
    });
  }
  return [...first.values()];
}

function newest(store: Store, direction: 'received' | 'given'): Promise<PraiseRow[]> {
  return newestPraises(store, direction)
    .filter(({ secret }) => !secret)
    .limit(LOOKED_AT)
    .toArray();
}

/** A proposal does not come of what came of it. */
function cameOf(post: PostTag, other: PostTag, known: ReadonlyMap<PostTag, IdeaRow>): boolean {
  const passed = new Set<PostTag>(); // two browsers may have closed a ring
  for (let at = known.get(post)?.from; at && !passed.has(at); at = known.get(at)?.from) {
    if (at === other) return true;
    passed.add(at);
  }
  return false;
}
