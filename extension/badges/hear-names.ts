import { heard } from '../overlay/hear-presses.ts';
import type { BadgeRow } from './name-badges.ts';
import type { NameCardView } from './name-card.ts';

interface HearOptions {
  readonly window: Window;
  readonly signal: AbortSignal;
  readonly card: NameCardView;
  readonly rowOf: (target: EventTarget | null) => BadgeRow | undefined;
}

/** Milliseconds that a pointer rests on badges before their card opens, and that it may be away before it closes. */
const REST = 300;
const AWAY = 250;

/**
 * One set of listeners for all badges, before any of the page's below. The card opens under a resting pointer or the
 * focus, and a press goes into it; it stays while the pointer is on it, and Escape closes it from anywhere. Events that a
 * script made are not ours to act on.
 */
export function hearNames({ window, signal, card, rowOf }: HearOptions): void {
  let turning: ReturnType<typeof setTimeout> | undefined;

  function soon(wait: number, act: () => void): void {
    clearTimeout(turning);
    turning = setTimeout(act, wait);
  }

  function point({ target, isTrusted }: Event): void {
    if (!isTrusted) return;
    const row = rowOf(target);
    if (row && card.row() !== row) soon(REST, () => card.open(row));
    else if (row || target === card.host) clearTimeout(turning);
    else if (card.row() && !card.hasFocus()) soon(AWAY, card.close);
    else if (!card.row()) clearTimeout(turning);
  }

  function focus({ target, isTrusted }: Event): void {
    if (!isTrusted) return;
    const row = rowOf(target);
    if (row && card.row() !== row) soon(REST, () => card.open(row));
    else if (!row && target !== card.host) soon(0, card.close);
  }

  function press(event: Event): void {
    const row = event.isTrusted ? rowOf(event.target) : undefined;
    if (!row) return;
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    event.preventDefault();
    clearTimeout(turning);
    if (card.row() === row && card.hasFocus()) leave();
    else {
      card.open(row);
      card.focus();
    }
  }

  function dismiss(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !card.row()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }

  /** The focus that comes back to the badges does not open it again. */
  function leave(): void {
    card.goBack();
    clearTimeout(turning);
  }

  function outside({ target, isTrusted }: Event): void {
    if (isTrusted && card.row() && target !== card.host && !rowOf(target)) card.close();
  }

  const all = { capture: true, signal };
  window.addEventListener('pointerover', point, all);
  window.addEventListener('focusin', focus, all);
  window.addEventListener('keydown', dismiss, all); // before those below, which keep a key from whoever hears it later
  window.addEventListener('pointerdown', outside, all);
  for (const type of heard)
    window.addEventListener(type, press, { ...all, passive: type.startsWith('touch') });
  signal.addEventListener('abort', () => clearTimeout(turning));
}
