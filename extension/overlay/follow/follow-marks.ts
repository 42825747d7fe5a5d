import type { Send } from '../../messaging/client.ts';
import type { Mark, PageProtocol } from '../../messaging/protocol.ts';
import { type Item, refOf } from './item.ts';

interface FollowOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly send: Send<PageProtocol>;
  /** Posts near the screen now. */
  readonly near: () => Iterable<Item>;
  /** Items whose marks have come, in one call per answer: each change of the page is a layout of all of it. */
  readonly onMarks: (items: readonly Item[]) => void;
  readonly onFault: (cause: string, error: unknown) => void;
}

/** Posts in one question: what one lookup takes (TAGS_PER_LOOKUP). */
export const BATCH = 200;
/** Milliseconds between looks at posts in view, so that praise appears within 30 s on an open page. */
const POLL = 20_000;
/** Milliseconds to gather posts that scroll into view into one question. */
const GATHER = 200;
/** Longest gathering, while somebody scrolls on: each answer is a layout of the page, 90 ms at 10,000 posts. */
const LONGEST = 2500;
/** Milliseconds in which a post that comes near again is not asked for again: with the poll, praise still appears within 30 s. */
const FRESH = 10_000;

/** Keeps flowers' counts: asks for posts once they are near, and again every 20 s while the page is looked at. */
export function followMarks({ document, signal, send, near, onMarks, onFault }: FollowOptions) {
  const waiting = new Set<Item>();
  let first = 0;
  let last = 0;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let polling: ReturnType<typeof setTimeout> | undefined;
  const window = document.defaultView;

  function ask(items: Iterable<Item>, fresh = FRESH): void {
    const now = performance.now();
    for (const item of items) if (!(now - item.asked < fresh)) waiting.add(item);
    if (waiting.size === 0 || signal.aborted) return;
    last = now;
    if (gathering === undefined) first = last;
    gathering ??= setTimeout(flush, GATHER);
  }

  function flush(): void {
    const now = performance.now();
    const goesOn = now - last < GATHER / 2 && now - first < LONGEST;
    gathering = goesOn ? setTimeout(flush, GATHER) : undefined;
    if (goesOn) return;
    // What scrolled by meanwhile is asked for when it comes near again: an answer nobody sees is work for nothing.
    const items = [...near()].filter((item) => waiting.has(item));
    waiting.clear();
    if (items.length > 0) void askFor(items);
  }

  /** Asks at once; every answer is told when the last is there. Fulfilled then, or when it failed. */
  async function askFor(items: readonly Item[]): Promise<void> {
    const now = performance.now();
    for (const item of items) item.asked = now;
    const asked = items.map(({ post, version }) => ({ id: post.id, version }));
    const posts = items.map(({ post }) => refOf(post));
    const batches: Promise<Mark[]>[] = [];
    for (let at = 0; at < posts.length; at += BATCH)
      batches.push(send('marks', { posts: posts.slice(at, at + BATCH) }));
    try {
      const marks = (await Promise.all(batches)).flat();
      if (signal.aborted) return;
      const answered = items.filter((item, index) => {
        const mark = marks[index];
        const then = asked[index];
        if (!mark || item.version !== then?.version || item.post.id !== then.id) return false;
        item.mark = mark;
        return true;
      });
      onMarks(answered);
    } catch (error) {
      onFault('marks', error);
    }
  }

  function poll(): void {
    clearTimeout(polling);
    if (signal.aborted || document.visibilityState !== 'visible') return;
    ask(near(), 0);
    polling = setTimeout(poll, POLL);
  }

  polling = setTimeout(poll, POLL);
  document.addEventListener('visibilitychange', poll, { signal });
  window?.addEventListener('pageshow', ({ persisted }) => persisted && poll(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(gathering);
    clearTimeout(polling);
  });
  return { ask, askFor };
}
