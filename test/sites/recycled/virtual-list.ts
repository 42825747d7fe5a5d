/** How a list shows other rows: the nodes stay and get other attributes and contents, or other nodes take their place. */
export type Way = 'in place' | 'by other nodes';

/** A list that shows `window` rows of many, as a product's own script would, which knows nothing of our elements. */
export function createVirtualList(
  list: Element,
  rows: readonly string[],
  { window, way }: { window: number; way: Way },
) {
  const document = list.ownerDocument;
  let shown = new Map<number, Element>();
  list.replaceChildren();

  function make(at: number): Element {
    const template = document.createElement('template');
    template.innerHTML = rows[at] ?? '';
    const row = template.content.firstElementChild;
    if (!row) throw new Error(`No row ${at}`);
    return row;
  }

  function replace(from: number): void {
    const now = new Map<number, Element>();
    for (let at = from; at < from + window; at += 1) now.set(at, shown.get(at) ?? make(at));
    for (const [at, node] of shown) if (!now.has(at)) node.remove();
    let before: Element | null = null;
    for (const node of now.values()) {
      if (!node.isConnected) {
        if (before) before.after(node);
        else list.prepend(node);
      }
      before = node;
    }
    shown = now;
  }

  function reuse(from: number): void {
    const nodes = [...shown.values()];
    shown = new Map();
    for (const [index, node] of nodes.entries()) {
      const next = make(from + index);
      if (node.nodeName === next.nodeName) become(node, next);
      else node.replaceWith(next);
      shown.set(from + index, node.isConnected ? node : next);
    }
  }

  return {
    /** Gives the nodes of the rows that are shown now, by their place among all. */
    show(from: number): ReadonlyMap<number, Element> {
      if (way === 'in place' && shown.size > 0) reuse(from);
      else replace(from);
      return shown;
    },
  };
}

/** Makes `node` say what `next` says with as few changes as frameworks make, past what is not of the list's own making. */
function become(node: Element, next: Element): void {
  for (const { name } of [...node.attributes]) if (!next.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  const own = [...node.childNodes].filter(({ nodeName }) => !nodeName.startsWith('HANAMARU-'));
  const wanted = [...next.childNodes];
  for (const [index, child] of own.entries()) {
    const other = wanted[index];
    if (!other) child.remove();
    else if (child.nodeName !== other.nodeName) child.replaceWith(other);
    else if (child instanceof Element && other instanceof Element) become(child, other);
    else if (child.nodeValue !== other.nodeValue) child.nodeValue = other.nodeValue;
  }
  node.append(...wanted.slice(own.length));
}
