import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Send } from '../messaging/client.ts';
import type { PickerProtocol, PickerSetup } from '../messaging/protocol.ts';
import { createSheet } from '../ui/sheet.ts';
import { createTranslate } from '../ui/translate.ts';
import { createOutlines } from './outlines.ts';
import css from './picker.css?inline';
import { Picker } from './picker.tsx';
import { createPickerModel } from './picker-model.ts';
import { startPointing } from './point/point.ts';

interface OpenOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly setup: PickerSetup;
  readonly send: Send<PickerProtocol>;
}

export const PICKER = 'hanamaru-picker';

/** Kept from the page, whose shortcuts would answer to what is typed or pressed in the panel. */
const kept = [
  'keydown',
  'keypress',
  'keyup',
  'focusin',
  'focusout',
  'input',
  'click',
  'pointerdown',
  'mousedown',
];

/** Opens the recipe maker over the page; it goes when it is closed or `signal` aborts. */
export function openPicker({ document, signal, setup, send }: OpenOptions): void {
  for (const stale of document.querySelectorAll(PICKER)) stale.remove();
  const life = new AbortController();
  const host = document.createElement(PICKER);
  const root = host.attachShadow({ mode: 'closed' });
  createSheet(document, css)(root);
  const outlines = createOutlines(document, life.signal);
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.lang = setup.locale;
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'title');
  root.append(outlines.layer, panel);
  const model = createPickerModel({ document, send, kinds: setup.kinds });

  function close(): void {
    life.abort();
    void send('closePicker').catch(() => undefined); // the extension may be gone, and with it what it noted
    stopDrawing();
    pointing?.abort();
    render(null, panel);
    host.remove();
  }

  let pointing: AbortController | null = null;
  const stopDrawing = effect(() => {
    const asks = model.asked.value !== null;
    pointing?.abort();
    pointing = asks ? new AbortController() : null;
    outlines.point(null);
    if (model.isKept.value)
      outlines.show([], []); // the real flowers come
    else outlines.show(model.list.value?.posts ?? [], model.examined.value?.read ?? []);
    if (asks) panel.focus({ preventScroll: true }); // else arrows would be those of the button that was pressed
    if (pointing)
      startPointing({
        ...{ document, host, signal: pointing.signal },
        isInControl: () => root.activeElement !== panel,
        onOver: outlines.point,
        onChoose: model.choose,
        onCancel: () => (model.examples.value.length > 0 ? model.ask(null) : close()),
      });
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  });
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());
  signal.addEventListener('abort', close, { signal: life.signal });

  const t = createTranslate(setup.messages);
  render(<Picker model={model} mayShare={setup.mayShare} t={t} onClose={close} />, panel);
  // A modal dialog makes everything outside it inert, popovers too.
  ([...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body).append(host);
  host.popover = 'manual';
  host.showPopover();
  panel.focus({ preventScroll: true });
}
