import { afterEach, expect, it, vi } from 'vitest';
import { createMarks, type Look } from '../../../extension/overlay/show/create-marks.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';
import { messagesOf } from '../ui/messages.ts';

afterEach(() => void vi.restoreAllMocks());

const look: Look = { n: 0, mine: false, pending: false, own: false };

async function marked() {
  const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
  const view = createMarks(document, createTranslate(await messagesOf('ja')))('田中 花子');
  const root = attach.mock.results[0]?.value as ShadowRoot; // what attachShadow returned to the mark
  const buttons = () => [...root.querySelectorAll<HTMLElement>('button')];
  return { view, root, buttons, labels: () => buttons().map(({ ariaLabel }) => ariaLabel) };
}

it('keeps a count of a hundred and more inside the width that the flower has', async () => {
  const { view, buttons } = await marked();
  const sizeAt = (n: number) => {
    view.show({ ...look, n });
    const count = buttons()[1];
    return [count?.textContent, count?.style.fontSize];
  };
  expect(sizeAt(120)).toEqual(['99+', '10px']);
  expect(sizeAt(3)).toEqual(['3', '12px']);
});

it('has the count as a button of its own, while there is anything to read', async () => {
  const { view, labels } = await marked();
  expect(labels()).toEqual(['田中 花子さんの投稿をほめる']);
  view.show({ ...look, n: 2 });
  expect(labels()).toEqual(['田中 花子さんの投稿をほめる（いま 2 件）', '2、ほめずに開いて読む']);
  view.show({ ...look, n: 2, idea: 'considered' });
  expect(labels()[1]).toBe('2 検討、ほめずに開いて読む');
  view.show(look);
  expect(labels()).toHaveLength(1);
});

it('tells a press on the count from one on the flower, by the keyboard too', async () => {
  const { view, root, buttons } = await marked();
  const press = (detail: number) => view.isOnCount(new MouseEvent('click', { detail }));
  document.body.append(view.host);
  view.show({ ...look, n: 2, idea: 'considered' });
  const [flower, count] = buttons();
  root.elementFromPoint = () => count?.querySelector('i') ?? null;
  expect(press(1)).toBe(true);
  root.elementFromPoint = () => flower ?? null;
  expect(press(1)).toBe(false);
  view.focus(true);
  expect(press(0)).toBe(true);
  view.focus(false);
  expect(press(0)).toBe(false);
});

it('keeps the focus on the count when it counts on', async () => {
  const { view, root, buttons } = await marked();
  document.body.append(view.host);
  view.show({ ...look, n: 2 });
  view.focus(true);
  view.show({ ...look, n: 3 });
  expect(root.activeElement).toBe(buttons()[1]);
});

it('says which of the two has the card open', async () => {
  const { view, buttons } = await marked();
  view.show({ ...look, n: 2 });
  view.setExpanded(true, true);
  const open = () => buttons().map(({ ariaExpanded }) => ariaExpanded === 'true');
  expect(open()).toEqual([false, true]);
  view.setExpanded(false, true);
  view.setExpanded(true, false);
  expect(open()).toEqual([true, false]);
});

it('stands by one’s own post as a bulb, until there is a flower to read', async () => {
  const { view, root, buttons, labels } = await marked();
  view.show({ ...look, own: true });
  expect(labels()).toEqual(['自分の投稿を提案として登録']);
  expect(root.textContent).toBe('');
  expect(buttons()[0]?.ariaPressed).toBeNull();
  view.show({ ...look, own: true, n: 1 });
  expect(root.querySelector('svg')).toBeNull();
  expect(labels()[0]).toBe('この投稿に届いたはなまる（1 件）を見る');
});

it('shows and says the state of an idea, and takes no room where there is none', async () => {
  const { view, root, buttons } = await marked();
  const seen = () => [
    root.querySelector('i')?.textContent,
    view.host.style.getPropertyValue('inline-size'),
    buttons()[1]?.ariaLabel?.split(' ').at(-1),
  ];
  view.show({ ...look, n: 2 });
  expect(seen().slice(0, 2)).toEqual([undefined, '48px']);
  view.show({ ...look, idea: 'considered' });
  expect(seen()).toEqual(['検討', 'auto', '検討、ほめずに開いて読む']);
  view.show({ ...look, n: 2, idea: 'adopted', mine: true });
  expect(seen()).toEqual(['採用', 'auto', '採用、ほめずに開いて読む']);
  expect(root.querySelectorAll('i')).toHaveLength(1);
  view.show({ ...look, n: 2 });
  expect(seen().slice(0, 2)).toEqual([undefined, '48px']);
  expect(buttons()[1]?.ariaLabel).not.toContain('採用');
});
