/** What products call rows that nobody wrote, and posts that are gone or not sent yet. */
const NO_POST =
  /(?:^|[-_])(?:system|deleted|removed|draft|unsent|notice|ephemeral|placeholder|skeleton|deactivated)(?:$|[-_])/i;

/** Rows among the posts that say by a class that they are none, for `Surface.skip`. */
export function proposeSkip(posts: readonly Element[]): string | null {
  const names = new Set<string>();
  for (const post of posts)
    for (const name of post.classList) if (NO_POST.test(name) && /^[\w-]+$/.test(name)) names.add(name);
  const some = [...names].filter((name) => posts.some((post) => !post.classList.contains(name)));
  return some.length > 0 ? some.map((name) => `.${name}`).join(', ') : null;
}
