const chipStyle = [
  ...['display: inline-block', 'margin: 4px 0 0 4px', 'padding: 0 6px', 'vertical-align: top'],
  ...['border: 1px solid #c44a32', 'border-radius: 8px', 'background-color: #fff6f2', 'color: #a33a26'],
  'font: 600 10px/14px system-ui, sans-serif',
].join(';');

/** Puts the state of the post's idea beside the count, or takes it away. Only then the flower needs more room than its own. */
export function chip(host: HTMLElement, button: HTMLElement, state: string | undefined): void {
  const known = button.querySelector<HTMLElement>('i');
  if (!known && !state) return;
  const shown = known ?? document.createElement('i');
  shown.style.cssText = chipStyle;
  shown.textContent = state ?? '';
  if (state) button.append(shown);
  else shown.remove();
  const width = state ? 'auto' : '44px';
  host.style.setProperty('inline-size', width, 'important');
  button.style.inlineSize = width;
}
