const focusable = 'button:not([tabindex="-1"]), a[href], textarea, input, [tabindex="0"]';

/** Tab goes round inside `panel`; the page behind is reached by closing the card. */
export function keepFocus(panel: HTMLElement, root: ShadowRoot, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = [...panel.querySelectorAll<HTMLElement>(focusable)];
  const first = stops[0];
  const last = stops.at(-1);
  const leaving = event.shiftKey ? first : last;
  const now = root.activeElement;
  if (now && now !== leaving && panel.contains(now) && now !== panel) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
