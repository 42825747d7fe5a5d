/** What `startPointing` tells of: the element under the pointer, and the one that was chosen. */
export interface Pointing {
  readonly onOver: (element: Element | null) => void;
  readonly onChoose: (element: Element) => void;
  readonly onCancel: () => void;
}

interface PointOptions extends Pointing {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Our own element: what happens in it is not pointing. */
  readonly host: Element;
  /** Whether a control in `host` has the focus: keys are for it then. */
  readonly isInControl: () => boolean;
}

/** What a page must not hear while somebody points at it. */
const quiet = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;

/**
 * Lets somebody point at an element of the page until `signal` aborts, without the page hearing of it: by the pointer,
 * or by keyboard: up and down go out and in, left and right to the neighbours, Enter chooses, Escape gives up.
 */
export function startPointing({
  document,
  signal,
  host,
  isInControl,
  onOver,
  onChoose,
  onCancel,
}: PointOptions): void {
  const window = document.defaultView;
  if (!window) return;
  let over: Element | null = null;

  function move(to: Element | null): void {
    over = to;
    onOver(to);
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      const [target] = event.composedPath();
      if (event.isTrusted && event.target !== host && target instanceof window.Element) move(target);
    },
    { capture: true, signal, passive: true },
  );
  for (const type of quiet)
    window.addEventListener(
      type,
      (event) => {
        if (event.target === host || !event.isTrusted) return; // a page may not choose for her
        event.preventDefault();
        event.stopImmediatePropagation();
        const [target] = event.composedPath();
        if (type === 'click' && target instanceof window.Element) onChoose(target);
      },
      { capture: true, signal },
    );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || (event.target === host && isInControl())) return;
      if (event.key === 'Escape') onCancel();
      else if (event.key === 'Enter' && over) onChoose(over);
      else if (event.key.startsWith('Arrow')) move(step(document, over, event.key));
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
      over?.scrollIntoView({ block: 'nearest' });
    },
    { capture: true, signal },
  );
}

/** Where an arrow leads from an element; the middle of the screen where nothing is pointed at yet. */
function step(document: Document, from: Element | null, key: string): Element | null {
  if (!from) {
    const { clientWidth, clientHeight } = document.documentElement;
    return document.elementFromPoint(clientWidth / 2, clientHeight / 2) ?? document.body.firstElementChild;
  }
  const to = {
    ArrowUp: from.parentElement,
    ArrowDown: from.firstElementChild,
    ArrowLeft: from.previousElementSibling,
    ArrowRight: from.nextElementSibling,
  }[key];
  return to && to !== document.documentElement ? to : from;
}
