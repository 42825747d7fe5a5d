import type { ReadPost } from '../overlay/read/create-reader.ts';
import { bud } from '../overlay/show/resting.ts';

/** What is drawn over the page while a recipe is made; nothing of the page itself is touched. */
export function createOutlines(document: Document, signal: AbortSignal) {
  const layer = document.createElement('div');
  layer.className = 'outlines';
  layer.ariaHidden = 'true';
  const pointer = document.createElement('div');
  pointer.className = 'pointer';
  pointer.hidden = true;
  let over: Element | null = null;
  let posts: readonly Element[] = [];
  let read: readonly ReadPost[] = [];
  let readElements: ReadonlySet<Element> = new Set();
  let frame = 0;
  const window = document.defaultView;

  function draw(): void {
    frame = 0;
    const drawn = posts.flatMap((post) => outline(post) ?? []);
    const parts = read.flatMap((post) => [...fields(post), ...flower(post)]);
    layer.replaceChildren(...drawn, ...parts, pointer);
    pointer.hidden = !over;
    if (over) put(pointer, over.getBoundingClientRect());
  }

  function outline(post: Element): HTMLElement | null {
    const box = post.getBoundingClientRect();
    if (!isSeen(box)) return null;
    const drawn = document.createElement('div');
    drawn.className = readElements.has(post) ? 'post' : 'post silent';
    put(drawn, box);
    return drawn;
  }

  /** What is taken for the name and the moment, on every post at once: a wrong one is seen at a glance. */
  function fields({ element, surface }: ReadPost): HTMLElement[] {
    const ladders = { name: surface.author.name, moment: surface.time ?? [] };
    return Object.entries(ladders).flatMap(([kind, ladder]) => {
      const [field] = ladder;
      const select = field && 'select' in field ? field.select : undefined;
      const box = select && element.querySelector(select)?.getBoundingClientRect();
      if (!box || !isSeen(box)) return [];
      const drawn = document.createElement('div');
      drawn.className = kind;
      put(drawn, box);
      return [drawn];
    });
  }

  /** Where the flower of a post will stand: after the name. */
  function flower({ element, surface }: ReadPost): HTMLElement[] {
    const [place] = surface.flower;
    const name = place?.select ? element.querySelector(place.select) : null;
    const box = name?.getBoundingClientRect();
    if (!box || !isSeen(box)) return [];
    const drawn = document.createElement('div');
    drawn.className = 'flower';
    drawn.textContent = bud;
    drawn.style.translate = `${box.right + 4}px ${box.top + box.height / 2 - 12}px`;
    return [drawn];
  }

  function isSeen({ bottom, top, width }: DOMRect): boolean {
    return width > 0 && bottom > 0 && top < document.documentElement.clientHeight;
  }

  function drawSoon(): void {
    frame ||= window?.requestAnimationFrame(draw) ?? 0;
  }

  window?.addEventListener('scroll', drawSoon, { capture: true, passive: true, signal });
  window?.addEventListener('resize', drawSoon, { signal });
  signal.addEventListener('abort', () => window?.cancelAnimationFrame(frame));

  return {
    layer,
    point(element: Element | null): void {
      over = element;
      drawSoon();
    },
    show(nextPosts: readonly Element[], nextRead: readonly ReadPost[]): void {
      posts = nextPosts;
      read = nextRead;
      readElements = new Set(nextRead.map(({ element }) => element));
      drawSoon();
    },
  };
}

function put({ style }: HTMLElement, { left, top, width, height }: DOMRect): void {
  style.translate = `${left}px ${top}px`;
  style.inlineSize = `${width}px`;
  style.blockSize = `${height}px`;
}
