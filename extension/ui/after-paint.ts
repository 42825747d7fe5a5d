/** Calls back once what was just drawn has been painted; at once where the page is hidden and nothing ever is. */
export function afterPaint(work: () => void): void {
  if (document.hidden) work();
  // The frame ends with the paint, and the timer's task comes after the frame.
  else requestAnimationFrame(() => setTimeout(work));
}
