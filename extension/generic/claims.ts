import { plainName } from '../../shared/target/plain-name.ts';
import type { Believed } from './believe.ts';

/**
 * Who else on the page has the same name: two posts with one id, or two people with one account. Then the marks do not
 * mean what they seem to, and none of them is believed. Holds on to nothing that leaves the page.
 */
export function createClaims() {
  const elements = new Map<string, Set<WeakRef<Element>>>();
  const names = new Map<string, Set<string>>();

  function holders(id: string): Element[] {
    const refs = elements.get(id) ?? new Set();
    elements.set(id, refs);
    for (const ref of refs) if (!ref.deref()?.isConnected) refs.delete(ref);
    return [...refs].flatMap((ref) => ref.deref() ?? []);
  }

  return {
    add(element: Element, { id, author }: Believed): void {
      if (!holders(id).includes(element)) elements.get(id)?.add(new WeakRef(element));
      if (author.weak) return;
      const known = names.get(author.id) ?? new Set();
      names.set(author.id, known.add(plainName(author.name)));
    },
    isDisputed({ id, author }: Believed): boolean {
      return holders(id).length > 1 || (names.get(author.id)?.size ?? 0) > 1;
    },
  };
}
