import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCardOpener } from '../../../extension/card/open-card.tsx';
import { messagesOf } from '../ui/messages.ts';
import { cardRequest } from './request.ts';

let life: AbortController;
let root: ShadowRoot | undefined;
beforeEach(() => {
  life = new AbortController();
  // The card's root is closed to everybody, tests too.
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, { ...init, mode: 'open' });
    return root;
  });
  HTMLElement.prototype.showPopover ??= () => undefined;
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

async function open() {
  const closings: boolean[] = [];
  const world = cardRequest(
    { who: () => [], viewer: () => 'ask', answerClaim: () => 'yours', readDraft: () => null },
    {
      messages: await messagesOf('ja'),
      ask: { id: 'u4', name: '山田 太郎', weak: false },
      onClose: (hadFocus) => closings.push(hadFocus),
    },
  );
  document.body.append(world.request.anchor);
  const openCard = createCardOpener({
    document,
    signal: life.signal,
    clock: () => 0,
    sleep: async () => undefined,
  });
  openCard(world.request);
  const panel = root?.querySelector<HTMLElement>('[role=dialog]');
  if (!panel) throw new Error('The card has no dialog');
  const pressEscape = () =>
    root?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  return { panel, closings, pressEscape };
}

it('is a modal dialog with its name and focus in the words', async () => {
  const { panel } = await open();
  expect(panel.getAttribute('aria-modal')).toBe('true');
  expect(panel.getAttribute('aria-labelledby')).toBe('title');
  expect(root?.activeElement?.tagName).toBe('TEXTAREA');
});

it('closes on Escape also after the question whose account it is was answered', async () => {
  const { panel, closings, pressEscape } = await open();
  const yes = await vi.waitUntil(() =>
    [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === 'はい、私です'),
  );
  yes.focus();
  yes.click();
  await vi.waitUntil(() => panel.querySelector('p.claim'));
  expect(root?.activeElement).toBe(panel.querySelector('p.claim'));
  pressEscape();
  expect(closings).toEqual([true]);
});

it('closes on Escape also after a click between its fields', async () => {
  const { panel, closings, pressEscape } = await open();
  panel.focus(); // what a click on it does, now that it can have focus
  expect(root?.activeElement).toBe(panel);
  pressEscape();
  expect(closings).toEqual([true]);
});
