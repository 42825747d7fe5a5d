import type { Send } from '../messaging/client.ts';
import type { PageProtocol, PageSetup } from '../messaging/protocol.ts';
import { createTranslate } from '../ui/translate.ts';
import { followMarks } from './follow/follow-marks.ts';
import { followViewer } from './follow/follow-viewer.ts';
import type { Item } from './follow/item.ts';
import { plant } from './follow/plant.ts';
import { createWear } from './follow/wear.ts';
import { hearPresses } from './hear-presses.ts';
import { createPress } from './press.ts';
import { readerOf } from './read/reader-of.ts';
import { createFlowers } from './show/create-flowers.ts';
import { createMarks, MARK } from './show/create-marks.ts';
import { hideInPrint } from './show/hide-in-print.ts';
import { ahead } from './watch/ahead.ts';
import { findPosts } from './watch/find-posts.ts';
import { onScreen } from './watch/on-screen.ts';
import { type Changed, watchChanges } from './watch/watch-changes.ts';
import { type Run, watchNear } from './watch/watch-near.ts';

interface OverlayOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly setup: PageSetup;
  readonly send: Send<PageProtocol>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told of what went wrong; must not throw. */
  readonly onFault: (cause: string, error: unknown) => void;
}

/** So few new posts at a time are decorated at once, before the browser lays them out; a crowd waits to come near. */
const AT_ONCE = 24;
/** Once somebody scrolls, so many posts beyond those that came near are decorated with them, at least … */
const FURTHER = 512;
/** … and at most: 80 ms of work. In turns it would cost more, since each is a layout and paint of the page: 90 ms at 10,000 posts. */
const FURTHEST = 4096;
/** Milliseconds of rest after a scroll or a look at the whole page, when layout can be read for nothing. */
const LAID_OUT = 300;

/** Puts a flower on each post of the page near the screen, and keeps it right, until `signal` aborts. */
export function startOverlay({ document, signal, setup, send, clock, onFault }: OverlayOptions): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  removeMarks(document);
  signal.addEventListener('abort', () => removeMarks(document));
  const translate = createTranslate(setup.messages);
  const reader = readerOf(setup.recipe, document);
  const viewer = followViewer({ reader, send, onFault });
  const flowers = createFlowers({
    reader,
    createMark: createMarks(document, translate),
    viewer: viewer.account,
    clock,
    wear: createWear({
      ...{ document, signal, setup, reader, send, clock, onFault },
      run: (change) => changes.run(change),
      near: () => nearItems(),
      onPress: (item) => void press(item),
    }),
  });
  const near = watchNear({ signal, onNear });
  const changes = watchChanges({ document, signal, attributes: reader.attributes, onPass });
  const show = (items: readonly Item[]) => changes.run(() => items.forEach(flowers.show));
  const marks = followMarks({ document, signal, send, onFault, onMarks: show, near: nearItems });
  const { ask, answered: onClaim } = viewer;
  const press = createPress({
    document,
    signal,
    setup,
    translate,
    reader,
    send,
    ask,
    onClaim,
    onMark: (item) => show([item]),
    onFault,
  });
  hearPresses({ window, signal, itemOf: flowers.ofHost, onPress: press });

  let decorated = 0;
  /** Looks at the whole page, the first included. */
  let looks = 1;
  let unrevealed = false;
  let revealing: ReturnType<typeof setTimeout> | undefined;

  function onPass(changed: Changed): void {
    if (changed.all) {
      viewer.look();
      near.forgetGone();
      looks += 1;
      near.nearRuns.forEach(recheckRun);
    } else {
      for (const element of changed.touched) {
        const post = element.closest(reader.selector);
        if (post && near.runOf(post)?.mounted) recheck(post);
      }
    }
    const fresh = findPosts(document, reader.selector, changed).filter((post) => !near.runOf(post));
    if (fresh.length > AT_ONCE) near.add(fresh);
    else for (const post of fresh) arrive(post);
  }

  function arrive(post: Element): void {
    const item = flowers.look(post);
    if (near.join(post).near && item) marks.ask([item]);
  }

  /** Posts too that stayed bare: what they lacked may be there by now. */
  function recheckRun(run: Run): void {
    run.mounted = looks;
    for (const post of run.posts) if (post.isConnected) recheck(post);
  }

  function recheck(post: Element): void {
    const item = flowers.look(post);
    if (item) marks.ask([item]);
  }

  function onNear(runs: readonly Run[]): void {
    const further = decorated && Math.min(Math.max(8 * decorated, FURTHER), FURTHEST);
    const known = runs.filter((run) => run.mounted);
    const bare = ahead(runs, further);
    const items: Item[] = [];
    for (const run of bare) {
      run.mounted = looks;
      for (const post of run.posts) {
        const item = flowers.read(post);
        if (item) items.push(item);
      }
      decorated += run.posts.length;
    }
    if (items.length > 0) void plant(items, { askFor: marks.askFor, show });
    // The page has changed since they were read, out of sight.
    changes.run(() => known.filter(({ mounted }) => mounted < looks).forEach(recheckRun));
    marks.ask(itemsOf(known));
  }

  function* itemsOf(runs: Iterable<Run>): Generator<Item> {
    for (const { posts } of runs)
      for (const post of posts) {
        const item = flowers.of(post);
        if (item?.element.isConnected) yield item;
      }
  }

  function nearItems(): Item[] {
    return [...itemsOf(near.nearRuns)];
  }

  function revealSoon(): void {
    unrevealed = true;
    revealing ??= setTimeout(reveal, LAID_OUT);
  }

  /** Waits for a moment without scrolling: a timer set again with each event would cost more than the look. */
  function reveal(): void {
    revealing = unrevealed ? setTimeout(reveal, LAID_OUT) : undefined;
    if (!unrevealed) for (const post of onScreen(document, reader.selector)) near.reveal(post);
    unrevealed = false;
  }

  document.addEventListener('scrollend', revealSoon, { capture: true, signal, passive: true });
  if ('navigation' in window)
    window.navigation.addEventListener('navigatesuccess', changes.lookAtAll, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && changes.lookAtAll(), { signal });
  signal.addEventListener('abort', () => clearTimeout(revealing));
  hideInPrint(window, signal, MARK);
  changes.start();
  if (window.scrollY > 0) revealSoon();
}

function removeMarks(document: Document): void {
  for (const mark of document.querySelectorAll(MARK)) mark.remove();
}
