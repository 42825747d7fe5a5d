import { opsOf } from './ops-of.ts';
import { createPosts } from './read-posts.ts';
import { sitDown } from './sit-down.ts';
import { type Colleague, colleagues, type Deed } from './story.ts';

interface SeedOptions {
  readonly intranet: string;
  /** By which members join, and by which those who lead. */
  readonly memberLink: string;
  readonly leaderLink: string;
  readonly story: readonly Deed[];
}

/** Lets each colleague join, and the story happen: all by the public API. */
export async function seedTeam({ intranet, memberLink, leaderLink, story }: SeedOptions): Promise<void> {
  const join = (colleague: Colleague) => {
    const joinLink = colleagues[colleague].leads ? leaderLink : memberLink;
    return sitDown(colleague, { joinLink, intranet });
  };
  const joined = {
    yamamoto: await join('yamamoto'),
    emma: await join('emma'),
    takahashi: await join('takahashi'),
    ito: await join('ito'),
  };
  const { yamamoto, emma, takahashi, ito } = joined;
  const members = { yamamoto: yamamoto.id, emma: emma.id, takahashi: takahashi.id, ito: ito.id };
  const { keys } = yamamoto;
  const telling = { keys, intranet, posts: createPosts(intranet, keys.tag), members, now: Date.now() };
  for (const deed of story) await joined[deed.by].send(await opsOf(deed, telling));
}
