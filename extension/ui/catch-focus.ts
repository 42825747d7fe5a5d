/**
 * As the `ref` of what takes the place of a pressed button: focuses it where focus went with the button. Left to the
 * browser it falls to the page's body, where neither Escape nor the next Tab is ours. Focus that is elsewhere by now stays.
 */
export function catchFocus(element: HTMLElement | null): void {
  if (!element) return;
  const root = element.getRootNode();
  // Only a document and a shadow root know the focused element; null or the body says that nothing has focus.
  const now = 'activeElement' in root ? root.activeElement : null;
  if (!now || now === element.ownerDocument.body) element.focus();
}
