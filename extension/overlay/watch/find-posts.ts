import type { Changed } from './watch-changes.ts';

/** Posts in what changed, in document order: one querySelectorAll for the page, or one per added piece. */
export function findPosts(document: Document, selector: string, changed: Changed): Element[] {
  if (changed.all) return [...document.querySelectorAll(selector)];
  const found = new Set<Element>();
  for (const piece of changed.added) {
    if (!piece.isConnected) continue;
    const around = piece.closest(selector);
    if (around) found.add(around);
    for (const post of piece.querySelectorAll(selector)) found.add(post);
  }
  return [...found];
}
