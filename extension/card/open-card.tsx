import { render } from 'preact';
import type { PraiseId } from '../../shared/contract/ids.ts';
import { isSendKey } from '../ui/send-key.ts';
import { createSheet } from '../ui/sheet.ts';
import { createTranslate } from '../ui/translate.ts';
import css from './card.css?inline';
import { Card } from './card.tsx';
import { createCardModel } from './card-model.ts';
import type { CardRequest, OpenCard } from './card-request.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { BegunMoves } from './idea/idea-model.ts';
import { keepFocus } from './keep-focus.ts';
import { placeCard } from './place-card.ts';

interface OpenerOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const CARD = 'hanamaru-card';

/** Kept from the page: its shortcuts, and focus traps that would pull the writer out of the card. */
const kept = [
  'keydown',
  'keypress',
  'keyup',
  'focusin',
  'focusout',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'click',
];

/** Gives what opens the praise card, one at a time. Drafts live as long as the opener. */
export function createCardOpener({ document, signal, clock, sleep }: OpenerOptions): OpenCard {
  const adopt = createSheet(document, css);
  let drafts: Drafts | null = null;
  const lines = new Map<PraiseId, string>();
  const moves: BegunMoves = new Map();
  let closeOpen: (() => void) | null = null;
  for (const stale of document.querySelectorAll(CARD)) stale.remove();
  signal.addEventListener('abort', () => closeOpen?.());

  return function openCard(request: CardRequest): () => void {
    closeOpen?.();
    const life = new AbortController();
    const host = document.createElement(CARD);
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root);
    const panel = document.createElement('div');
    panel.className = 'panel';
    panel.lang = request.setup.locale;
    panel.tabIndex = -1; // a click between the fields leaves Escape with the card
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-modal', 'true');
    panel.setAttribute('aria-labelledby', 'title');
    root.append(panel);
    drafts ??= createDrafts(request.send);
    const model = createCardModel({ request, drafts, lines, moves, sleep, close });

    function close(): void {
      if (life.signal.aborted) return;
      life.abort();
      closeOpen = null;
      model.stopKeeping();
      const hadFocus = root.activeElement !== null;
      render(null, panel);
      host.remove();
      request.onClose(hadFocus);
    }

    function place(): void {
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      const rtl = getComputedStyle(request.anchor).direction === 'rtl';
      const { style, scrollTop } = panel;
      style.maxHeight = 'none'; // so that it is measured as tall as it would like to be
      const size = { width: panel.offsetWidth, height: panel.offsetHeight };
      const at = placeCard(request.anchor.getBoundingClientRect(), size, { width, height }, rtl);
      style.left = `${at.left}px`;
      style.top = at.top === null ? 'auto' : `${at.top}px`;
      style.bottom = at.bottom === null ? 'auto' : `${at.bottom}px`;
      style.maxHeight = `${at.maxHeight}px`;
      panel.scrollTop = scrollTop; // measuring has taken it to the top
    }

    panel.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      keepFocus(panel, root, event);
      const sends = isSendKey(event);
      if (event.key !== 'Escape' && !sends) return;
      event.preventDefault();
      if (sends) void model.submit();
      else close();
    });
    for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());
    const window = document.defaultView;
    const { signal: open } = life;
    const outside = (event: Event) => {
      if (event.isTrusted && event.target !== host) close();
    };
    window?.addEventListener('pointerdown', outside, { capture: true, signal: open });
    window?.addEventListener('resize', place, { signal: open });

    render(
      <Card model={model} t={createTranslate(request.setup.messages)} now={clock()} onClose={close} />,
      panel,
    );
    // A modal dialog makes everything outside it inert, popovers too: the card goes into the dialog its flower is in.
    (request.anchor.closest('dialog:modal') ?? document.body).append(host);
    host.popover = 'manual';
    host.showPopover();
    place();
    (panel.querySelector('textarea') ?? panel.querySelector('button'))?.focus({ preventScroll: true });
    // At once what is known here, for which there is room before anybody looks, and again when the look at who praised the post has brought what the server knows.
    void Promise.all([model.idea.load(), model.loadClaim()]).then(() =>
      window?.requestAnimationFrame(() => life.signal.aborted || place()),
    );
    void model.who.load().then(model.idea.load);
    void model.loadAuthor();
    void model.badge.load();
    void model.recall().then(model.helpers.load); // a draft may name some who are not on the page any more
    closeOpen = close;
    return close;
  };
}
