/** Neighbouring posts that come into view together: one IntersectionObserver entry pays for several posts. */
export interface Run {
  readonly posts: Element[];
  /** The runs of the same look at the page in document order, and this one's place, to know what comes next. */
  readonly among: readonly Run[];
  readonly at: number;
  near: boolean;
  /** At which look at the whole page its posts were last read; 0 before they are decorated. */
  mounted: number;
}

interface NearOptions {
  readonly signal: AbortSignal;
  /** Runs that came near the screen, in one call per frame. Layout is clean at this moment. */
  readonly onNear: (runs: readonly Run[]) => void;
}

/** Posts in the first and the last run, where a page is opened; runs grow by a quarter of the way from there. */
export const RUN = 8;
/** So many of the longest runs make a page: scrolling past 10,000 posts took 2.3 s longer with 1,250 runs watched, 0.1 s with 64. */
const RUNS = 64;
/** How far ahead of the screen counts as near, in px. Chromium 156 adds root and scroll margin for the page itself: 700 there. */
const AHEAD = 350;

/**
 * Watches which runs are near the screen by their first posts and those of the next runs.
 * A jump into the middle of a run taller than screen and margins together is found by `reveal`.
 */
export function watchNear({ signal, onNear }: NearOptions) {
  const runOf = new WeakMap<Element, Run>();
  const visible = new WeakSet<Element>();
  const nearRuns = new Set<Run>();
  let arrivals: Run | null = null;
  const margin = `${AHEAD}px 0px`;
  // `scrollMargin` makes it hold inside scrolling boxes too (Chromium 120, Firefox 141); ignored where unknown.
  const options: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: margin,
    scrollMargin: margin,
  };
  const observer = new IntersectionObserver(update, options);
  signal.addEventListener('abort', () => observer.disconnect());

  function update(entries: readonly IntersectionObserverEntry[]): void {
    const arrived = new Set<Run>();
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
      const run = runOf.get(target);
      // A virtual list took it out, and others of its run may stay.
      if (run && !target.isConnected)
        for (const post of run.posts) if (post.isConnected) observer.observe(post);
      const before = run?.among[run.at - 1];
      for (const each of [before, run]) if (each && judge(each)) arrived.add(each);
    }
    if (arrived.size > 0) onNear([...arrived]);
  }

  /** A run is near while one of its watched posts or the one after its last is. Gives true when it has just come near. */
  function judge(run: Run): boolean {
    const watched = [...run.posts, run.among[run.at + 1]?.posts[0]];
    const near = watched.some((post) => post && visible.has(post));
    const arrived = near && !run.near;
    run.near = near;
    if (near) nearRuns.add(run);
    else nearRuns.delete(run);
    return arrived;
  }

  return {
    nearRuns: nearRuns as ReadonlySet<Run>,
    runOf: (post: Element) => runOf.get(post),
    /** Takes posts in document order, none of them decorated. */
    add(posts: readonly Element[]): void {
      const runs: Run[] = [];
      const longest = Math.max(RUN, posts.length / RUNS);
      for (let at = 0, next = 0; at < posts.length; at = next) {
        next = at + Math.ceil(Math.min(longest, RUN + Math.min(at, posts.length - at) / 4));
        const run = {
          posts: posts.slice(at, next),
          among: runs,
          at: runs.length,
          near: false,
          mounted: 0,
        };
        runs.push(run);
        for (const post of run.posts) runOf.set(post, run);
        if (run.posts[0]) observer.observe(run.posts[0]);
      }
    },
    /**
     * Takes a newly arrived post that is decorated already. One that follows the last arrival shares its run, watched by
     * the first of them alone. Gives the run.
     */
    join(post: Element): Run {
      const before = arrivals?.posts.at(-1);
      if (!arrivals || arrivals.posts.length >= RUN || !before || before !== post.previousElementSibling) {
        arrivals = { posts: [], among: [], at: 0, near: false, mounted: 1 };
        observer.observe(post);
      }
      arrivals.posts.push(post);
      runOf.set(post, arrivals);
      return arrivals;
    },
    /** Takes a post that is on the screen, however it got there. */
    reveal(post: Element): void {
      const run = runOf.get(post);
      if (!run || run.near) return;
      run.near = true;
      nearRuns.add(run);
      onNear([run]);
    },
    /** Stops watching runs whose posts have all left the page. */
    forgetGone(): void {
      for (const run of nearRuns) {
        if (!run.posts.some((post) => post.isConnected)) nearRuns.delete(run);
      }
    },
  };
}
