import { type Item, lookOf } from '../follow/item.ts';
import { isSameAccount } from '../read/author.ts';
import type { Account, Reader } from '../read/create-reader.ts';
import type { MarkView } from './create-marks.ts';
import { mayPlace } from './may-place.ts';

interface FlowersOptions {
  readonly reader: Reader;
  readonly createMark: (authorName: string) => MarkView;
  /** The page's signed-in account. */
  readonly viewer: () => Account | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Brings what is beside the author's name up to date. */
  readonly wear: (item: Item) => void;
}

/** Which element is which post, and its flower. Elements are remembered weakly: virtual lists come and go. */
export function createFlowers({ reader, createMark, viewer, clock, wear }: FlowersOptions) {
  /** Null: read, and nothing to decorate. */
  const items = new WeakMap<Element, Item | null>();
  const hosts = new WeakMap<object, Item>();

  /** Reads the post of an element for the first time, or again, and shows its flower. Gives the item if its marks are to be asked for. */
  function look(element: Element): Item | null {
    const known = items.get(element);
    const item = read(element);
    if (item) show(item);
    return item === known ? null : item;
  }

  /** Reads the post of an element for the first time, or again. Null where there is none to decorate. */
  function read(element: Element): Item | null {
    const post = reader.read(element);
    const before = items.get(element) ?? null;
    const same = before?.post.id === post?.id ? before : null;
    if (!same) {
      before?.view?.host.remove();
      before?.badges?.remove();
    }
    const me = viewer();
    const own = post !== null && me !== null && isSameAccount(me, post.author);
    if (same && post) Object.assign(same, { post, own });
    const item =
      same ??
      (post && {
        element,
        post,
        own,
        mark: null,
        view: null,
        badges: null,
        asked: Number.NEGATIVE_INFINITY,
        version: 0,
        placed: [],
      });
    items.set(element, item);
    return item;
  }

  /** Brings the flower up to date, and back into the page if the page threw it out. */
  function show(item: Item): void {
    if (items.get(item.element) !== item) return; // its element shows another post by now
    wear(item);
    if (item.own && !item.mark) return; // what stands there depends on whether somebody praised it
    if (!item.view) {
      item.view = createMark(item.post.author.name);
      hosts.set(item.view.host, item);
    }
    if (item.mark) item.view.show(lookOf(item));
    if (item.view.host.isConnected || !item.element.isConnected) return;
    if (mayPlace(item, clock())) reader.place(item.post, item.view.host);
  }

  return {
    look,
    read,
    show,
    of: (element: Element) => items.get(element) ?? null,
    ofHost: (target: EventTarget | null) => (target ? hosts.get(target) : undefined),
  };
}
