/** What may have changed since the last pass: everything, or a few elements. */
export type Changed =
  | { readonly all: true }
  | { readonly all: false; readonly added: readonly Element[]; readonly touched: readonly Element[] };

interface WatchOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Attributes of the page that matter, as the tree and its texts do. */
  readonly attributes: string[];
  /** Called before the browser lays the change out, so that what it adds costs no second layout. */
  readonly onPass: (changed: Changed) => void;
}

/** More records than this between two frames and one look at the whole page is cheaper than a look at each. */
const FEW = 64;
/** Milliseconds between small looks made at once, in the host's own turn: a page laid out twice is the dearest thing here. */
const FRAME = 4;
/** Milliseconds of quiet after small changes before the whole page is looked at again. */
const SETTLE = 600;

/**
 * Watches the page's tree. A few additions are looked at by themselves — a full look costs about 2 ms at 10,000
 * posts, too dear for every message of a busy chat — and a full look follows once the page is quiet, because a
 * small change can make an element elsewhere match. The first small change of a frame is looked at in the host's own
 * turn, all others in one animation frame.
 * Give `run` whatever changes the page on our behalf: it is not taken for a change of the host's.
 */
export function watchChanges({ document, signal, attributes, onPass }: WatchOptions) {
  let records: MutationRecord[] = [];
  let all = false;
  let frame = 0;
  let last = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(hear);
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: attributes,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(settling);
  });

  function note(more: readonly MutationRecord[]): void {
    if (!all && records.length + more.length <= FEW) records.push(...more);
    else all = true;
  }

  function hear(more: readonly MutationRecord[]): void {
    note(more);
    if (!all && performance.now() - last > FRAME) pass();
    else schedule();
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(pass);
  }

  function pass(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    note(observer.takeRecords());
    last = performance.now();
    const changed = all ? ({ all } as const) : { all, ...elementsOf(records) };
    records = [];
    all = false;
    if (!changed.all) settling ??= setTimeout(settle, SETTLE);
    run(() => onPass(changed));
  }

  function settle(): void {
    settling = undefined;
    if (performance.now() - last < SETTLE / 2) settling = setTimeout(settle, SETTLE);
    else lookAtAll();
  }

  function lookAtAll(): void {
    all = true;
    schedule();
  }

  function run(change: () => void): void {
    if (signal.aborted) return;
    const heard = observer.takeRecords();
    note(heard);
    if (heard.length > 0) schedule();
    change();
    observer.takeRecords();
  }

  return {
    lookAtAll,
    run,
    /** The first look, at once: the page stands, and a frame more costs 10 ms at 10,000 posts. */
    start(): void {
      all = true;
      pass();
    },
  };
}

function elementsOf(records: readonly MutationRecord[]): { added: Element[]; touched: Element[] } {
  const added: Element[] = [];
  const touched = new Set<Element>();
  for (const { target, addedNodes } of records) {
    const near = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement; // by nodeType
    if (near) touched.add(near);
    for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) added.push(node as Element); // by nodeType
  }
  return { added, touched: [...touched] };
}
