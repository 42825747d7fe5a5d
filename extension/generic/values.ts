import { tidy } from '../../shared/target/plain-name.ts';
import type { MarkedAuthor } from './vocabulary.ts';

/** What an element of a vocabulary points at, absolute; null for nothing. */
export function linkOf(element: Element): string | null {
  for (const attribute of ['href', 'itemid', 'resource', 'about', 'content']) {
    const text = element.getAttribute(attribute)?.trim();
    if (text) return URL.parse(text, element.baseURI)?.href ?? null;
  }
  return null;
}

/** A moment as the page writes it, machine-readable where it does. */
export function momentOf(element: Element | undefined | null): string | null {
  if (!element) return null;
  return (
    element.getAttribute('datetime') ||
    element.getAttribute('content') ||
    element.getAttribute('title') ||
    wordsOf(element) ||
    null
  );
}

/** A short text such as a name. */
export function wordsOf(element: Element): string {
  return tidy(element.getAttribute('content') ?? element.textContent ?? '');
}

/** What an element says where it says one thing only: a name beside a rank or a number is none by itself. */
export function soleWordsOf(element: Element): string | null {
  if (element.hasAttribute('content')) return wordsOf(element);
  const parts = [...element.childNodes].filter(
    ({ nodeType, textContent }) => nodeType !== Node.COMMENT_NODE && textContent?.trim(),
  );
  const [only] = parts;
  if (parts.length > 1 || !only) return null;
  return only.nodeType === Node.ELEMENT_NODE ? soleWordsOf(only as Element) : wordsOf(element); // by nodeType
}

/** The one author whom all the marks name, with an address if any of them has one; null where they name two or nobody. */
export function oneAuthor(authors: readonly (MarkedAuthor | null)[]): MarkedAuthor | null {
  const [first] = authors;
  if (!first || authors.some((author) => author?.name !== first.name)) return null;
  const urls = new Set(authors.flatMap((author) => author?.url ?? []));
  if (urls.size > 1) return null;
  return authors.find((author) => author?.url) ?? first;
}
