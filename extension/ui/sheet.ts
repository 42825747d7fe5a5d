/**
 * One parsed style sheet for all our roots: gives a function that puts it on a root.
 * Where a browser will not take a constructed sheet from a content script, each root gets its own `<style>`.
 */
export function createSheet(document: Document, css: string): (root: ShadowRoot) => void {
  const Sheet = document.defaultView?.CSSStyleSheet;
  try {
    if (Sheet) {
      const sheet = new Sheet();
      sheet.replaceSync(css);
      return (root) => {
        root.adoptedStyleSheets = [sheet];
      };
    }
  } catch {
    // an older engine, or one that guards the page's constructors: the element below does
  }
  const style = document.createElement('style');
  style.textContent = css;
  return (root) => root.prepend(style.cloneNode(true));
}
