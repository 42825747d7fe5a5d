import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBadges } from '../../../extension/badges/start-badges.ts';
import type { NameCard, PageProtocol, ShownBadge } from '../../../extension/messaging/protocol.ts';
import type { Item } from '../../../extension/overlay/follow/item.ts';
import { createWear } from '../../../extension/overlay/follow/wear.ts';
import { cardRequest, fakeSend } from '../card/request.ts';
import { item, readPost } from '../overlay/item.ts';
import { messagesOf } from '../ui/messages.ts';

const now = Date.UTC(2026, 10, 23, 6);
const bridge: ShownBadge = { id: 'bridge', label: '橋渡し', icon: '🌉', colour: '#2b8a3e', tier: 2 };
const spark: ShownBadge = { id: 'spark', label: 'ひらめき', icon: '💡', colour: '#f08c00', tier: 1 };
const card: NameCard = {
  name: 'はなさん',
  department: '営業二課',
  level: 3,
  badges: [bridge, spark, { ...bridge, id: 'swift', label: '早わざ', tier: 3 }],
  latest: { giverName: '佐藤 健一', words: '<b>手順</b>まで書いてくれました', at: now - 3600e3 },
  isMe: false,
};

let life: AbortController;
const roots = new WeakMap<Element, ShadowRoot>();
beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers({ now });
  // The roots are closed to everybody, tests too.
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    roots.set(this, root);
    return root;
  });
  HTMLElement.prototype.showPopover ??= () => undefined;
  document.body.replaceChildren();
  document.documentElement.lang = 'ja';
  document.title = 'page';
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Answers = { [K in keyof PageProtocol]?: (data: never) => unknown };
type Accounts = { accounts: { id: string }[] };

async function start(answers: Answers = {}, locale: 'ja' | 'en' = 'ja') {
  const world = fakeSend({
    badges: ({ accounts }: Accounts) => accounts.map(({ id }) => (id === 'u1' ? [bridge, spark] : [spark])),
    nameCard: () => card,
    ...answers,
  });
  const pressed: Item[] = [];
  const faults: string[] = [];
  const { setup } = cardRequest({}, { messages: await messagesOf(locale) }).request;
  const page = {
    ...{ document, signal: life.signal, send: world.send, clock: () => Date.now() },
    setup: { ...setup, messages: await messagesOf(locale), locale },
    reader: {
      place: ({ element }: { element: Element }, mark: Element) => {
        element.append(mark);
        return true;
      },
    },
    run: (change: () => void) => change(),
    onPress: (one: Item) => pressed.push(one),
    onFault: (cause: string) => faults.push(cause),
  };
  const asked = () =>
    world.sent.filter(({ type }) => type === 'badges').map(({ data }) => (data as Accounts).accounts);
  return { ...world, page, wear: startBadges(page), pressed, faults, asked };
}

function post(id: string, author = 'u1', worn = true): Item {
  const one = item(id);
  one.post = readPost(one.element, id, author);
  one.mark = { n: 0, mine: null, ...(worn ? { worn: 'bridge 2' } : {}) };
  document.body.append(one.element);
  return one;
}

const rowsIn = ({ element }: Item) => [...element.querySelectorAll('hanamaru-badges')];
const labelOf = (one: Item) => rowsIn(one).map((row) => roots.get(row)?.querySelector('button')?.ariaLabel);
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('badges beside a name', () => {
  it('are said to who cannot see them, and asked for once for each author', async () => {
    const { wear, asked } = await start();
    const [one, other, again] = [post('1'), post('2', 'u2'), post('3')];
    for (const each of [one, other, again]) wear(each);
    await settled();
    expect(asked().map((accounts) => accounts.map(({ id }) => id))).toEqual([['u1', 'u2']]);
    expect(labelOf(one)).toEqual(['名前u1さんのバッジ：橋渡し（二重咲き） ひらめき（一重咲き）']);
    expect(labelOf(other)).toEqual(['名前u2さんのバッジ：ひらめき（一重咲き）']);
    expect(rowsIn(again)).toHaveLength(1);
    for (const each of [one, other, again]) wear(each);
    await settled();
    expect(asked()).toHaveLength(1);
    expect(rowsIn(one)).toHaveLength(1);
  });

  it('are in as many rings of petals as their tier', async () => {
    const { wear } = await start();
    const one = post('1');
    wear(one);
    await settled();
    const [row] = rowsIn(one);
    const drawn = [...((row && roots.get(row)?.querySelectorAll('svg')) ?? [])];
    expect(
      drawn.map((svg) => [svg.querySelectorAll('circle').length, svg.getAttribute('aria-hidden')]),
    ).toEqual([
      [2, 'true'],
      [1, 'true'],
    ]);
  });

  it('are not there for who has none, and go when the last one goes', async () => {
    const { wear, asked } = await start();
    const [none, one] = [post('1', 'u1', false), post('2')];
    wear(none);
    wear(one);
    await settled();
    expect(rowsIn(none)).toEqual([]);
    expect(asked()).toHaveLength(1);
    one.mark = { n: 0, mine: null };
    wear(one);
    expect(rowsIn(one)).toEqual([]);
  });

  it('belong to the author shown, where a list shows another author’s post in the same row', async () => {
    const { wear } = await start();
    const one = post('1');
    wear(one);
    await settled();
    one.post = readPost(one.element, '1', 'u2');
    wear(one);
    expect(rowsIn(one)).toEqual([]); // at once, before anybody answered
    await settled();
    expect(labelOf(one)).toEqual(['名前u2さんのバッジ：ひらめき（一重咲き）']);
  });

  it('come back where the page threw them out, until it means it', async () => {
    const { wear } = await start();
    const one = post('1');
    wear(one);
    await settled();
    for (let time = 0; time < 30; time += 1) {
      for (const row of rowsIn(one)) row.remove();
      wear(one);
    }
    expect(rowsIn(one)).toEqual([]);
    await vi.advanceTimersByTimeAsync(11_000);
    wear(one);
    expect(rowsIn(one)).toHaveLength(1);
  });

  it('are asked for again once a mark says that they changed', async () => {
    let shown = [spark];
    const { wear, asked } = await start({ badges: ({ accounts }: Accounts) => accounts.map(() => shown) });
    const one = post('1');
    wear(one);
    await settled();
    shown = [bridge];
    one.mark = { n: 3, mine: null, worn: 'bridge 2' };
    wear(one);
    await settled();
    expect(asked()).toHaveLength(1);
    one.mark = { n: 3, mine: null, worn: 'bridge 3' };
    wear(one);
    await settled();
    wear(one);
    await settled();
    expect(asked()).toHaveLength(2);
    expect(labelOf(one)).toEqual(['名前u1さんのバッジ：橋渡し（二重咲き）']);
  });

  it('leave the page with the overlay', async () => {
    const { wear } = await start();
    const one = post('1');
    wear(one);
    await settled();
    life.abort();
    expect(rowsIn(one)).toEqual([]);
  });
});

describe('their script', () => {
  it('is loaded once somebody has badges, and not before', async () => {
    const { page, sent } = await start({ loadBadges: () => undefined });
    const wear = createWear({ ...page, near: () => [] });
    wear(post('1', 'u1', false));
    expect(sent.map(({ type }) => type)).toEqual([]);
    wear(post('2'));
    wear(post('3'));
    await settled();
    expect(sent.map(({ type }) => type)).toEqual(['loadBadges']);
  });
});

describe('the card beside a name', () => {
  /** As the browser makes them. A script's own are not trusted, and the last test of this file sends one. */
  function trusted(event: Event): Event {
    Object.defineProperty(event, 'isTrusted', { value: true });
    return event;
  }
  const at = (target: Element | undefined, event: Event) => target?.dispatchEvent(trusted(event));
  const point = (target: Element | undefined) =>
    at(target, new Event('pointerover', { bubbles: true, composed: true }));
  const click = (target: Element | undefined) =>
    at(target, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  const pressEscape = () =>
    at(document.body, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  const open = () => document.querySelector('hanamaru-name') ?? undefined;
  const panel = () => {
    const host = open();
    const found = host && roots.get(host)?.querySelector<HTMLElement>('[role=dialog]');
    if (!found) throw new Error('No card is open');
    return found;
  };

  async function scene(answers: Answers = {}, locale: 'ja' | 'en' = 'ja') {
    const world = await start(answers, locale);
    const one = post('1');
    world.wear(one);
    await settled();
    return { ...world, one, row: rowsIn(one)[0] };
  }

  it('opens under a resting pointer, stays while it is on the card, and closes behind it', async () => {
    const { row } = await scene();
    point(row);
    await vi.advanceTimersByTimeAsync(200);
    expect(open()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    expect(panel().textContent).toContain('はなさん');
    point(document.body);
    await vi.advanceTimersByTimeAsync(100);
    point(open());
    await vi.advanceTimersByTimeAsync(1000);
    expect(open()).toBeDefined();
    point(document.body);
    await vi.advanceTimersByTimeAsync(300);
    expect(open()).toBeUndefined();
  });

  it('does not open for a pointer that only passes', async () => {
    const { row } = await scene();
    point(row);
    await vi.advanceTimersByTimeAsync(100);
    point(document.body);
    await vi.advanceTimersByTimeAsync(1000);
    expect(open()).toBeUndefined();
  });

  it('opens under the focus, and closes when it goes on', async () => {
    const { row } = await scene();
    at(row, new FocusEvent('focusin', { bubbles: true, composed: true }));
    await vi.advanceTimersByTimeAsync(400);
    expect(open()).toBeDefined();
    at(document.body, new FocusEvent('focusin', { bubbles: true, composed: true }));
    await vi.advanceTimersByTimeAsync(50);
    expect(open()).toBeUndefined();
  });

  it('takes the focus on a press, tells who, and presses the flower of that post', async () => {
    const { row, one, pressed } = await scene();
    click(row);
    await settled();
    const text = panel().textContent ?? '';
    for (const part of [
      'はなさん',
      '営業二課 · 一分咲き',
      '早わざ',
      '八重咲き',
      '<b>手順</b>まで',
      '佐藤 健一さんから',
    ])
      expect(text).toContain(part);
    expect(panel().querySelector('b')).toBeNull();
    const praise = panel().querySelector('.praise') ?? undefined;
    expect(roots.get(open() as Element)?.activeElement).toBe(praise); // open() is there: it was looked into
    praise?.dispatchEvent(new MouseEvent('click')); // by a script of the page
    expect(pressed).toEqual([]);
    click(praise);
    expect(pressed).toEqual([one]);
    expect(open()).toBeUndefined();
  });

  it('keeps a press on badges from the page, and Escape closes it from anywhere', async () => {
    const { row, one } = await scene();
    const heard: string[] = [];
    one.element.addEventListener('click', () => heard.push('click'));
    document.body.addEventListener('keydown', () => heard.push('key'));
    click(row);
    await settled();
    pressEscape();
    expect(open()).toBeUndefined();
    pressEscape();
    expect(heard).toEqual(['key']);
  });

  it('gives the focus back on Escape, and does not open again by it', async () => {
    const { row } = await scene();
    click(row);
    await settled();
    const button = row && roots.get(row)?.querySelector('button');
    // A host whose root delegates the focus, which this DOM does not know.
    if (row instanceof HTMLElement)
      row.focus = () => {
        button?.focus();
        at(row, new FocusEvent('focusin', { bubbles: true, composed: true }));
      };
    pressEscape();
    await vi.advanceTimersByTimeAsync(1000);
    expect(row && roots.get(row)?.activeElement).toBe(button);
    expect(open()).toBeUndefined();
  });

  it('offers no praise of oneself', async () => {
    const { row, one } = await scene({ nameCard: () => ({ ...card, isMe: true }) });
    click(row);
    await settled();
    expect(panel().querySelector('.praise')).toBeNull();
    pressEscape();
    one.own = true;
    click(row);
    expect(panel().querySelector('.praise')).toBeNull();
  });

  it('shows what the page knows where nobody answers', async () => {
    const { row, faults } = await scene({ nameCard: () => Promise.reject(new Error('gone')) });
    click(row);
    await settled();
    expect(panel().textContent).toContain('名前u1');
    expect(panel().textContent).toContain('橋渡し');
    expect(faults).toEqual(['name card']);
  });

  it('closes where the page shows another post in its place', async () => {
    const { row, one, wear } = await scene();
    click(row);
    await settled();
    one.post = readPost(one.element, '9', 'u9');
    wear(one);
    expect(open()).toBeUndefined();
  });

  it('is not opened by a script of the page', async () => {
    const { row } = await scene();
    for (const type of ['pointerover', 'focusin', 'click']) {
      row?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(open()).toBeUndefined();
      await vi.advanceTimersByTimeAsync(400);
      expect(open()).toBeUndefined();
    }
  });

  it.each(['ja', 'en'] as const)(
    'has nothing axe objects to, and no message missing (%s)',
    async (locale) => {
      const many = Array.from({ length: 8 }, (_, at) => ({ ...spark, id: `b${at}`, label: `バッジ${at}` }));
      const { row } = await scene({ nameCard: () => ({ ...card, badges: many }) }, locale);
      click(row);
      await settled();
      expect(panel().textContent).not.toMatch(/beside\.|popup\.|\$\d/);
      vi.useRealTimers();
      const copy = document.createElement('main');
      copy.append(panel().cloneNode(true)); // axe looks into no root that it did not see made
      document.body.replaceChildren(copy);
      const { violations } = await axe.run(copy, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );
});
