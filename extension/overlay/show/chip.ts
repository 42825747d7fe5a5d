const chipStyle = [
  ...['display: inline-block', 'margin: 4px 0 0 1px', 'padding: 0 6px', 'vertical-align: top'],
  ...['border: 1px solid #c44a32', 'border-radius: 8px', 'background-color: #fff6f2', 'color: #a33a26'],
  'font: 600 10px/14px system-ui, sans-serif',
].join(';');

/** Puts the state of the post's idea behind its count. */
export function chip(count: HTMLElement, state: string): void {
  const chip = document.createElement('i');
  chip.style.cssText = chipStyle;
  chip.textContent = state;
  count.append(' ', chip);
}
