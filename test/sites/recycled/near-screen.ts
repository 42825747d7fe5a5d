import { vi } from 'vitest';

/**
 * An IntersectionObserver for a page without layout, on which whatever is in the page is near the screen. Tells of it in
 * the frame in which it came or went; an element that went does not come back.
 */
export function keepAllNear(): void {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #near = new Map<Element, boolean>();
      readonly #tell: IntersectionObserverCallback;

      constructor(tell: IntersectionObserverCallback) {
        this.#tell = tell;
        const look = () => {
          const entries = [...this.#near]
            .filter(([target, near]) => target.isConnected !== near)
            .map(([target, near]) => ({ target, isIntersecting: !near }));
          for (const { target, isIntersecting } of entries)
            if (isIntersecting) this.#near.set(target, true);
            else this.#near.delete(target);
          // Nothing else of an entry, and nothing of the observer, is looked at.
          if (entries.length > 0)
            this.#tell(entries as unknown as IntersectionObserverEntry[], this as never);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }

      observe(target: Element): void {
        this.#near.set(target, false);
      }

      unobserve(target: Element): void {
        this.#near.delete(target);
      }

      disconnect(): void {
        this.#near.clear();
      }
    },
  );
}
