import type { Run } from './watch-near.ts';

/**
 * The runs to decorate now: those that came near, and further ones on the same way, `posts` posts in all at most
 * beyond them. Each batch of insertions costs a style and layout pass over the whole list, so a reader who goes on
 * scrolling gets larger and larger batches (PLATFORM.md: one at a time, scrolling costs 14 times the eager floor).
 */
export function ahead(arrived: readonly Run[], posts: number): Run[] {
  const bare = arrived.filter((run) => !run.mounted);
  const runs = new Set(bare);
  for (const step of [1, -1]) {
    let left = posts;
    for (const { among, at } of bare)
      for (let next = among[at + step]; next && left > 0; next = among[next.at + step]) {
        if (next.mounted) break;
        if (runs.has(next)) continue;
        runs.add(next);
        left -= next.posts.length;
      }
  }
  return [...runs];
}
