import type { Item } from './follow/item.ts';

export const heard =
  'click dblclick auxclick mousedown mouseup pointerdown pointerup touchstart touchend keydown keypress keyup'.split(
    ' ',
  );

interface HearOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly itemOf: (target: EventTarget | null) => Item | undefined;
  /** `reads`: on the count, which opens the card and gives nothing. */
  readonly onPress: (item: Item, reads: boolean) => void;
}

/**
 * One set of listeners at the top, before any of the page's below: hundreds of flowers cost nothing each, and a
 * press on one never reaches the row, link or shortcut it lies in. The browser still turns Enter and Space on the
 * button into a click. Events that a script made are not ours to act on.
 */
export function hearPresses({ window, signal, itemOf, onPress }: HearOptions): void {
  function hear(event: Event): void {
    const item = event.isTrusted ? itemOf(event.target) : undefined;
    if (!item) return;
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    event.preventDefault();
    onPress(item, item.view?.isOnCount(event as MouseEvent) === true); // a click is a MouseEvent
  }
  let isHearing = false;
  /** No press without a pointer or the focus there before: until then there is nothing to hear. */
  function wake({ target }: Event): void {
    const view = itemOf(target)?.view;
    view?.wake();
    if (!view || isHearing) return;
    isHearing = true;
    for (const type of heard)
      window.addEventListener(type, hear, { capture: true, signal, passive: type.startsWith('touch') });
  }
  for (const type of ['pointerover', 'focusin'])
    window.addEventListener(type, wake, { capture: true, signal });
}
