import type { Item } from '../../../extension/overlay/follow/item.ts';
import type { ReadPost } from '../../../extension/overlay/read/create-reader.ts';
import type { MarkView } from '../../../extension/overlay/show/create-marks.ts';

export function readPost(element: Element, id: string, author = 'u1'): ReadPost {
  return {
    element,
    // No test here looks at how the post was read.
    surface: {} as ReadPost['surface'],
    id,
    strength: 'stable',
    author: { id: author, name: `名前${author}`, weak: false },
    permalink: null,
    time: null,
  };
}

/** A flower that keeps what it was told. */
export function fakeView() {
  const told: string[] = [];
  const view: MarkView = {
    host: document.createElement('hanamaru-mark'),
    wake: () => undefined,
    show: ({ n, mine }) => void told.push(`${n}${mine ? '+me' : ''}`),
    draw: () => void told.push('draw'),
    fail: (message) => void told.push(message),
    isOnCount: () => false,
    setExpanded: () => undefined,
    focus: () => undefined,
  };
  return { view, told };
}

export function item(id: string, view: MarkView | null = null): Item {
  const element = document.createElement('article');
  return {
    element,
    post: readPost(element, id),
    own: false,
    mark: null,
    view,
    badges: null,
    asked: Number.NEGATIVE_INFINITY,
    version: 0,
    placed: [],
  };
}
