import { keepFocus } from '../card/keep-focus.ts';
import { placeCard } from '../card/place-card.ts';
import { refOf } from '../overlay/follow/item.ts';
import { createSheet } from '../ui/sheet.ts';
import type { Translate } from '../ui/translate.ts';
import type { BadgesPage } from './badges-request.ts';
import { fillNameCard, type KnownOfName } from './fill-name-card.ts';
import type { BadgeRow } from './name-badges.ts';
import css from './name-card.css?inline';

export const NAME_CARD = 'hanamaru-name';

/** Kept from the page: its shortcuts, and its focus traps. */
const kept = [
  'keydown',
  'keypress',
  'keyup',
  'focusin',
  'focusout',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
];

export interface NameCardView {
  /** The one element that the page sees of it. */
  readonly host: HTMLElement;
  /** Whose card is open; null for nobody's. */
  row(): BadgeRow | null;
  open(row: BadgeRow): void;
  close(): void;
  /** The same, and the focus goes back to the badges where it was in the card. */
  goBack(): void;
  focus(): void;
  hasFocus(): boolean;
  /** Closes it where the page has thrown out what it belongs to. */
  checkAnchor(): void;
}

interface NameCardOptions {
  readonly page: Pick<BadgesPage, 'document' | 'signal' | 'setup' | 'send' | 'clock' | 'onPress' | 'onFault'>;
  readonly translate: Translate;
}

/** The card beside a name, one at a time: opens with what the page knows, and fills when the background has told the rest. */
export function createNameCard({ page, translate }: NameCardOptions): NameCardView {
  const { document, signal, setup, send, clock, onFault } = page;
  const host = document.createElement(NAME_CARD);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const panel = document.createElement('div');
  let now: BadgeRow | null = null;
  panel.className = 'panel';
  panel.lang = setup.locale;
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'name');
  createSheet(document, css)(root);
  root.append(panel);
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());
  panel.addEventListener('keydown', (event) => keepFocus(panel, root, event));
  signal.addEventListener('abort', close);

  async function open(row: BadgeRow): Promise<void> {
    close();
    now = row;
    const { author } = refOf(row.item.post);
    fill(row, { name: author.name, badges: row.badges, isMe: row.item.own });
    // A modal dialog makes everything outside it inert, popovers too.
    (row.host.closest('dialog:modal') ?? document.body).append(host);
    host.showPopover();
    place(row);
    try {
      const told = await send('nameCard', { account: author });
      if (told && now === row) fill(row, { ...told, isMe: told.isMe || row.item.own });
    } catch (error) {
      onFault('name card', error); // the card stays with what the page knows
    }
    if (now === row) place(row);
  }

  function fill(row: BadgeRow, known: KnownOfName): void {
    const had = root.activeElement?.className;
    panel.replaceChildren(
      ...fillNameCard({
        document,
        translate,
        locale: setup.locale,
        now: clock(),
        known,
        onPraise: praiseOf(row),
      }),
    );
    if (had === 'praise') panel.querySelector<HTMLElement>('.praise')?.focus();
    else if (had) panel.focus();
  }

  function praiseOf({ item }: BadgeRow): () => void {
    return () => {
      close();
      page.onPress(item);
    };
  }

  function place({ host: anchor }: BadgeRow): void {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const rtl = getComputedStyle(anchor).direction === 'rtl';
    const { style } = panel;
    style.maxHeight = 'none';
    const size = { width: panel.offsetWidth, height: panel.offsetHeight };
    const at = placeCard(anchor.getBoundingClientRect(), size, { width, height }, rtl);
    style.left = `${at.left}px`;
    style.top = at.top === null ? 'auto' : `${at.top}px`;
    style.bottom = at.bottom === null ? 'auto' : `${at.bottom}px`;
    style.maxHeight = `${at.maxHeight}px`;
  }

  function close(): void {
    now = null;
    host.remove();
  }

  function goBack(): void {
    const back = now?.host;
    const had = root.activeElement !== null;
    close();
    if (had) back?.focus();
  }

  return {
    host,
    row: () => now,
    open: (row) => void open(row),
    close,
    goBack,
    focus: () => (panel.querySelector<HTMLElement>('.praise') ?? panel).focus({ preventScroll: true }),
    hasFocus: () => root.activeElement !== null,
    checkAnchor: () => {
      if (now && !now.host.isConnected) close();
    },
  };
}
