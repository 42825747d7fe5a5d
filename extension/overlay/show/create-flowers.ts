import type { Mark } from '../../messaging/protocol.ts';
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
}

/** Which element is which post, and its flower. Elements are remembered weakly: virtual lists come and go. */
export function createFlowers({ reader, createMark, viewer, clock }: FlowersOptions) {
  /** Null: read, and nothing to decorate. */
  const items = new WeakMap<Element, Item | null>();
  const hosts = new WeakMap<object, Item>();

  /** Reads the post of an element for the first time, or again. Gives the item if it wants its marks asked. */
  function look(element: Element): Item | null {
    const post = reader.read(element);
    let item = items.get(element) ?? null;
    if (item && item.post.id !== post?.id) {
      item.view?.host.remove();
      item = null;
    }
    if (!post) {
      items.set(element, null);
      return null;
    }
    const me = viewer();
    const own = me !== null && isSameAccount(me, post.author);
    if (item) {
      item.post = post;
      item.own = own;
      show(item);
      return null;
    }
    item = { element, post, own, mark: null, view: null, version: 0, placed: [] };
    items.set(element, item);
    show(item);
    return item;
  }

  /** Brings the flower up to date, and back into the page if the page threw it out. */
  function show(item: Item): void {
    if (item.own && !item.mark?.n) {
      item.view?.host.remove();
      return;
    }
    if (!item.view) {
      item.view = createMark(item.post.author.name);
      hosts.set(item.view.host, item);
    }
    if (item.mark || item.own) item.view.show(lookOf(item));
    if (item.view.host.isConnected || !item.element.isConnected) return;
    if (mayPlace(item, clock())) reader.place(item.post, item.view.host);
  }

  function set(item: Item, mark: Mark): void {
    item.mark = mark;
    show(item);
  }

  return {
    look,
    show,
    set,
    of: (element: Element) => items.get(element) ?? null,
    ofHost: (target: EventTarget | null) => (target ? hosts.get(target) : undefined),
  };
}
