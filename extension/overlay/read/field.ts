import type { Field, Ladder } from '../../../shared/contract/recipe.ts';
import { transform } from './transform.ts';

export interface Start {
  readonly from?: 'post' | 'previous' | 'ancestor' | 'document';
  readonly at?: string;
  readonly select?: string;
}

export interface Found {
  readonly text: string;
  readonly derived: boolean;
}

export interface FieldReader {
  /** The first match inside the post that belongs to it and not to a post nested in it. */
  own(post: Element, select: string): Element | null;
  find(start: Start, post: Element): Element | null;
  /** The first rung that gives something. */
  climb(ladder: Ladder | undefined, post: Element): Found | null;
  /** An absolute http(s) address, or null. */
  address(href: string | undefined): string | null;
  /** Lasts until the current task's synchronous work is over: one scan. */
  memo<K extends object, V>(store: Map<K, V>, key: K, make: () => V): V;
}

/**
 * Values of fields. `posts` is the union selector, which decides what is a post's own: without that rule a nested
 * reply gives its parent the child's author.
 */
export function createFieldReader(document: Document, posts: string): FieldReader {
  const once = new Map<Field, string | null>();
  const stores = new Set<Map<object, unknown>>();

  function memo<K extends object, V>(store: Map<K, V>, key: K, make: () => V): V {
    const known = store.get(key);
    if (known !== undefined || store.has(key)) return known as V; // only made values are put in
    if (stores.size === 0) queueMicrotask(forget);
    stores.add(store as Map<object, unknown>); // only ever cleared through this alias
    const made = make();
    store.set(key, made);
    return made;
  }

  function forget(): void {
    for (const store of stores) store.clear();
    stores.clear();
  }

  function own(post: Element, select: string): Element | null {
    const quick = asList(select);
    const first = post.querySelector(quick);
    if (!first || first.closest(posts) === post) return first;
    for (const hit of post.querySelectorAll(quick)) if (hit.closest(posts) === post) return hit;
    return null;
  }

  function find({ from, at = '', select }: Start, post: Element): Element | null {
    if (from === 'document') return select ? document.querySelector(select) : null;
    if (from === 'previous') {
      const sibling = previous(post, at, posts);
      return sibling && select ? sibling.querySelector(asList(select)) : sibling;
    }
    if (from !== 'ancestor') return select ? own(post, select) : post;
    const ancestor = post.parentElement?.closest(at) ?? null;
    if (!ancestor || !select) return ancestor;
    for (const hit of ancestor.querySelectorAll(asList(select))) {
      const owner = hit.closest(posts);
      if (!owner || owner === post || owner.contains(ancestor)) return hit;
    }
    return null;
  }

  function read(field: Field, post: Element): string | null {
    if ('constant' in field) return field.constant;
    if (field.from === 'address')
      return transform(document.location.href, field.transforms, document.baseURI);
    const found = find(field, post);
    const text = field.attribute ? found?.getAttribute(field.attribute) : found?.textContent;
    return text ? transform(text, field.transforms ?? [], document.baseURI) : null;
  }

  return {
    own,
    find,
    memo,
    climb(ladder, post) {
      for (const field of ladder ?? []) {
        const shared = 'from' in field && (field.from === 'address' || field.from === 'document');
        const text = shared ? memo(once, field, () => read(field, post)) : read(field, post);
        if (text) return { text, derived: 'derived' in field };
      }
      return null;
    },
    address(href) {
      const url = href ? URL.parse(href, document.baseURI) : null;
      return url && /^https?:$/.test(url.protocol) ? url.href : null;
    },
  };
}

/** The nearest earlier sibling that matches, on this side of the post before. */
function previous(post: Element, at: string, posts: string): Element | null {
  let sibling = post.previousElementSibling;
  while (sibling && !sibling.matches(at)) {
    if (sibling.matches(posts)) return null;
    sibling = sibling.previousElementSibling;
  }
  return sibling;
}

/**
 * The selector as a list whose other item matches nothing. Chromium answers one selector with a combinator, asked of
 * an element, by way of the whole document: 40 µs on a page of 10,000 posts, against 0.5 µs for a list (Chromium 156).
 */
function asList(select: string): string {
  return `${select},x-none`;
}
