/**
 * Posts under three points of the screen. Reads layout, so it is for a moment when the page rests: a jump to an
 * anchor can land in the middle of long posts with no watched end in sight.
 */
export function onScreen(document: Document, selector: string): Element[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const posts = new Set<Element>();
  for (const part of [0.1, 0.5, 0.9]) {
    const post = document.elementFromPoint(clientWidth / 2, clientHeight * part)?.closest(selector);
    if (post) posts.add(post);
  }
  return [...posts];
}
