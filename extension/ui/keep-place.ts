/**
 * Keeps a keyboard's place on a page of ours whose items go away by themselves, once what was pressed in them is done:
 * focus that was in a removed item goes to the next one, else to the one before, else to what held them. To their
 * heading where they have one, so that it is read out.
 */
export function keepPlace(root: HTMLElement, until?: AbortSignal): void {
  const { ownerDocument: document } = root;
  let last: Node | null = null;
  root.addEventListener(
    'focusin',
    ({ target }) => {
      last = target instanceof Node ? target : null;
    },
    until ? { signal: until } : {},
  );
  const observer = new MutationObserver((records) => {
    if (!last || root.contains(last) || document.activeElement !== document.body) return;
    const gone = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(last)));
    last = null;
    if (!gone) return;
    const near = [gone.nextSibling, gone.previousSibling, gone.target].find(
      (node) => node instanceof HTMLElement && root.contains(node),
    );
    if (near instanceof HTMLElement) focusOn(near);
  });
  observer.observe(root, { childList: true, subtree: true });
  until?.addEventListener('abort', () => observer.disconnect());
}

function focusOn(near: HTMLElement): void {
  const place = near.querySelector<HTMLElement>('h1, h2, h3') ?? near;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus();
}
