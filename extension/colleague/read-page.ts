/*
 * Run in pages, each by itself: nothing outside of it is there.
 */

/** More than is ever quoted. */
export function readSelection(): string {
  return String(getSelection() ?? '').slice(0, 2000);
}

/** The text of the link to an address, or what stands for it; of several, the first that has one. */
export function readLinkText(address: string): string {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.href !== address) continue;
    const text = link.textContent || link.getAttribute('aria-label') || link.querySelector('img')?.alt || '';
    if (text.trim()) return text.slice(0, 2000);
  }
  return '';
}
