import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOpener } from '../../../extension/card/card-request.ts';
import type { Mark, PageProtocol, PostRef } from '../../../extension/messaging/protocol.ts';
import { startOverlay } from '../../../extension/overlay/start-overlay.ts';
import { recipeById } from '../../../extension/recipes/index.ts';
import { fakeSend } from '../../dom/card/request.ts';
import type { Expected } from '../expected.ts';
import { type Chat, chats, stampOf } from './chats.ts';
import { conversation, type Message } from './messages.ts';
import { keepAllNear } from './near-screen.ts';
import { createVirtualList, type Way } from './virtual-list.ts';

/** Messages, nodes, and how far the list goes at a time: slowly, by a screen, by a leap, and back. */
const MESSAGES = 2000;
const NODES = 40;
const steps = [1, 39, 40, -5, 40, 2, 38, 40];
/** Milliseconds after which a page that rests is looked at as a whole, and every count is there. */
const REST = 1500;

// Some seconds alone; more on a machine that does other things at the same time.
vi.setConfig({ testTimeout: 60_000 });

const roots = new WeakMap<Element, ShadowRoot>();
let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
  keepAllNear();
  // The roots are closed to everybody, tests too.
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    roots.set(this, root);
    return root;
  });
  // The isolated world's own key: a card that only closes.
  Object.assign(globalThis, { [cardOpener]: () => () => undefined });
});
afterEach(() => {
  life.abort();
  Reflect.deleteProperty(globalThis, cardOpener);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** How often the invented team praised a message, which tells it from its neighbours. */
const countOf = (n: number) => 1 + (n % 97);

function open(chat: Chat, way: Way) {
  const folder = join(import.meta.dirname, '..', chat.recipe);
  const pages: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  // happy-dom's own door: the test stands at the page's address.
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    pages[chat.page]?.url ?? '',
  );
  document.documentElement.innerHTML = readFileSync(join(folder, `${chat.page}.html`), 'utf8');
  const list = document.querySelector(chat.list);
  const recipe = recipeById(chat.recipe);
  if (!list || !recipe) throw new Error(`No list or recipe of ${chat.recipe}`);
  const rows = rowsOf(chat);
  const praised = new Set<string>();
  const byId = new Map<string, Message>();
  for (const { messages } of rows)
    for (const message of messages) byId.set(chat.postId(chat.idOf(message.n)), message);
  const markOf = ({ id }: PostRef): Mark => ({
    n: countOf(byId.get(id)?.n ?? -1) + Number(praised.has(id)),
    mine: praised.has(id)
      ? { value: null, badge: null, words: '', visibility: 'team', pending: false }
      : null,
  });
  const { send, sent } = fakeSend({
    viewer: () => 'none',
    marks: ({ posts }: Parameters<PageProtocol['marks']>[0]) => posts.map(markOf),
    praise: ({ post }: Parameters<PageProtocol['praise']>[0]) => {
      praised.add(post.id);
      return markOf(post);
    },
  });
  const virtual = createVirtualList(
    list,
    rows.map(({ html }) => html),
    { window: NODES, way },
  );
  const faults: unknown[] = [];
  startOverlay({
    ...{ document, signal: life.signal, send, clock: Date.now },
    setup: {
      recipe,
      locale: 'ja',
      messages: { overlay_mark_none: '$1', overlay_mark_some: '$1', overlay_mark_mine: '$1' },
      me: { leads: false, animation: false },
      team: { name: '花丸工業', purpose: '', values: [], badges: [] },
    },
    onFault: (...fault) => faults.push(fault),
  });
  return {
    list,
    rows,
    virtual,
    sent,
    praised,
    faults,
    posts: recipe.surfaces.map((surface) => surface.post).join(),
  };
}

interface Row {
  readonly html: string;
  readonly messages: readonly Message[];
  /** How many rows before it the author's name is. */
  readonly behind: number;
}

/** The rows of the whole conversation, one for each message, or for each run where the product puts it into one. */
function rowsOf(chat: Chat): Row[] {
  const first = stampOf(document, chat, chat.first);
  const more = chat.more && stampOf(document, chat, chat.more);
  const notice = document.querySelector(chat.notice)?.outerHTML;
  if (!notice) throw new Error(`No notice of ${chat.recipe}`);
  const rows: Row[] = [];
  for (const message of conversation(MESSAGES, { runs: more !== undefined })) {
    const last = rows.at(-1);
    if (!message) rows.push({ html: notice, messages: [], behind: 0 });
    else if (!message.goesOn || !more || !last)
      rows.push({ html: first(message), messages: [message], behind: 0 });
    else if (!chat.inside) rows.push({ html: more(message), messages: [message], behind: last.behind + 1 });
    else {
      const template = document.createElement('template');
      template.innerHTML = last.html;
      template.content.querySelector(chat.inside)?.insertAdjacentHTML('beforeend', more(message));
      rows[rows.length - 1] = { ...last, html: template.innerHTML, messages: [...last.messages, message] };
    }
  }
  return rows;
}

const textOf = (host: Element, button: 0 | 1) => roots.get(host)?.querySelectorAll('button')[button];

describe.each(chats.map((chat) => [`${chat.recipe} (${chat.page})`, chat] as const))(
  'a list of %s',
  (_, chat) => {
    it.each<Way>(['in place', 'by other nodes'])(
      'that shows other messages %s has each flower at its own',
      async (way) => {
        const { list, rows, virtual, sent, praised, faults, posts } = open(chat, way);
        const idOf = ({ n }: Message) => chat.postId(chat.idOf(n));

        /** Every message that is shown, its element, and whether its author's name is in the page. */
        function shownOf(shown: ReadonlyMap<number, Element>, from: number) {
          return [...shown].flatMap(([at, node]) => {
            const { messages = [], behind = 0 } = rows[at] ?? {};
            const elements = node.matches(posts) ? [node] : [...node.querySelectorAll(posts)];
            return messages.map((message, index) => {
              const element = elements[index];
              if (!element) throw new Error(`No element of message ${message.n}`);
              return { message, element, isNamed: at - behind >= from };
            });
          });
        }

        type Shown = ReturnType<typeof shownOf>;
        const markIn = (element: Element) =>
          [...element.querySelectorAll('hanamaru-mark')].filter((mark) => mark.closest(posts) === element);

        /** What nobody may ever see: a flower of another message, by whatever it says. */
        function expectNoneAstray(shown: Shown): void {
          const hosts = shown.flatMap(({ element }) => markIn(element));
          expect(list.querySelectorAll('hanamaru-mark').length).toBe(hosts.length);
          for (const { message, element } of shown)
            for (const host of markIn(element)) {
              const n = countOf(message.n) + Number(praised.has(idOf(message)));
              expect(textOf(host, 0)?.ariaLabel, `the author of message ${message.n}`).toBe(
                message.author.name,
              );
              expect(textOf(host, 1)?.textContent ?? String(n), `the count of message ${message.n}`).toBe(
                String(n),
              );
            }
        }

        function expectAllThere(shown: Shown): void {
          const flowers = shown.map(({ message, element }) => [
            message.n,
            markIn(element).map((host) => textOf(host, 1)?.textContent),
          ]);
          const due = shown.map(({ message, isNamed }) => [
            message.n,
            isNamed ? [String(countOf(message.n) + Number(praised.has(idOf(message))))] : [],
          ]);
          expect(flowers).toEqual(due);
        }

        async function press({ message, element }: Shown[number]): Promise<void> {
          const [host] = markIn(element);
          if (!host || praised.has(idOf(message))) return;
          // As the browser makes them; what a script makes is not trusted.
          for (const event of [
            new Event('pointerover', { bubbles: true, composed: true }),
            new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
          ])
            host.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: true }));
          await vi.advanceTimersByTimeAsync(0);
          const last = sent.findLast(({ type }) => type === 'praise')?.data;
          expect(last).toMatchObject({ post: { id: idOf(message), author: { name: message.author.name } } });
        }

        let from = 0;
        for (let step = 0; from < rows.length - NODES; step += 1) {
          const shown = shownOf(virtual.show(from), from);
          await vi.advanceTimersByTimeAsync(34);
          expectNoneAstray(shown);
          const pressed = shown[(step * 11) % shown.length];
          if (pressed) await press(pressed);
          if (step % 6 === 5) {
            await vi.advanceTimersByTimeAsync(REST);
            expectNoneAstray(shown);
            expectAllThere(shown);
          }
          from = Math.max(0, from + (steps[step % steps.length] ?? 1));
        }
        from = rows.length - NODES;
        const shown = shownOf(virtual.show(from), from);
        await vi.advanceTimersByTimeAsync(REST);
        expectNoneAstray(shown);
        expectAllThere(shown);
        expect(praised.size).toBeGreaterThan(20);
        expect(faults).toEqual([]);
      },
    );
  },
);
