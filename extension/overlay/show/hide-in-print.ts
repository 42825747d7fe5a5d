/** Flowers and badges are for the screen: taken out of what is printed, and put back. */
export function hideInPrint(window: Window, signal: AbortSignal, tag: string): void {
  const set = (display: string) => () => {
    for (const mark of window.document.querySelectorAll<HTMLElement>(tag))
      mark.style.setProperty('display', display, 'important');
  };
  window.addEventListener('beforeprint', set('none'), { signal });
  window.addEventListener('afterprint', set('inline-block'), { signal });
}
