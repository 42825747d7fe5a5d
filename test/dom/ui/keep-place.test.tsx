import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { Popup } from '../../../extension/popup/popup.tsx';
import { keepPlace } from '../../../extension/ui/keep-place.ts';
import { PersonaTag } from '../../../shared/contract/ids.ts';
import { emptyHome } from '../popup/empty-home.ts';
import { askedPersona, outboxRow, praiseRow, sessionRow, tagOf, team } from './rows.ts';
import { show } from './show.tsx';

const joined: Home = { ...emptyHome, session: sessionRow(), team };
const dead = (n: number) => outboxRow(n, { state: 'dead', reason: 'withdrawn' });
const screen = (home: Partial<Home>) => (
  <Popup home={{ ...joined, ...home }} tab={null} site={null} onMore={() => {}} />
);

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

async function open(home: Partial<Home>) {
  const page = await show(screen(home));
  keepPlace(page.root, life.signal);
  async function press(element: Element | null | undefined): Promise<void> {
    if (!(element instanceof HTMLElement)) throw new Error('Nothing to press');
    element.focus();
    await page.click(element);
  }
  return {
    ...page,
    press,
    /** What drops an item is its last button, and asks in its place. */
    async dropLast(testId: string) {
      const item = page.all(testId).at(-1);
      await press([...(item?.querySelectorAll('button') ?? [])].at(-1));
      await press(item?.querySelector('.button-danger'));
    },
    /** What has focus reads so; nothing where the page itself has it. */
    focused: () => (document.activeElement === document.body ? '' : document.activeElement?.textContent),
  };
}

describe('focus, when what was pressed is done and its item goes', () => {
  it('is on the next question after an answer, then on what follows the last', async () => {
    const second = { ...askedPersona, persona: v.parse(PersonaTag, tagOf('second')), name: '田中 二郎' };
    const page = await open({ asked: [askedPersona, second] });
    await page.press(page.find('persona-yes'));
    await page.redraw(screen({ asked: [second] }));
    await expect.poll(page.focused).toContain('田中 二郎');
    await page.press(page.find('persona-no'));
    await page.redraw(screen({ asked: [] }));
    await expect.poll(page.focused).toContain('もらった');
  });

  it('is on another letter after one was discarded, and in the popup after the last', async () => {
    const page = await open({ outbox: [dead(1), dead(2)] });
    const discard = () => page.dropLast('dead-letter');
    await discard();
    await page.redraw(screen({ outbox: [dead(1)] }));
    await expect.poll(page.focused).toContain('1 番目の言葉');
    await discard();
    await page.redraw(screen({ outbox: [] }));
    await expect.poll(() => document.activeElement?.tagName).toBe('SECTION');
  });

  it('is on the praise before when the last was withdrawn, and on the empty list at none', async () => {
    const [a, b] = (['a', 'b'] as const).map((name) => praiseRow(name, { direction: 'given' }));
    if (!a || !b) throw new Error('Two were made');
    const given = (...praises: (typeof a)[]) => ({ given: { praises, hasMore: false } });
    const page = await open(given(a, b));
    await page.press(page.button('おくった'));
    const withdraw = () => page.dropLast('given-item');
    await withdraw();
    await page.redraw(screen(given(a)));
    await expect.poll(page.focused).toContain('a の言葉');
    await withdraw();
    await page.redraw(screen(given()));
    await expect.poll(page.focused).toContain('まだはなまるを贈っていません');
  });

  it('stays where it is when an item without it goes', async () => {
    const page = await open({ asked: [askedPersona], outbox: [dead(1)] });
    page.find('persona-yes').focus();
    await page.redraw(screen({ asked: [askedPersona] }));
    expect(document.activeElement).toBe(page.find('persona-yes'));
  });
});
