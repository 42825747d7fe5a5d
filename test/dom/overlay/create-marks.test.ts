import { afterEach, expect, it, vi } from 'vitest';
import { createMarks } from '../../../extension/overlay/show/create-marks.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';
import { messagesOf } from '../ui/messages.ts';

afterEach(() => void vi.restoreAllMocks());

it('keeps a count of a hundred and more inside the width that the flower has', () => {
  const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
  const view = createMarks(document, createTranslate({}))('田中 花子');
  const root = attach.mock.results[0]?.value as ShadowRoot; // what attachShadow returned to the mark
  const sizeAt = (n: number) => {
    view.show({ n, mine: false, pending: false, own: false });
    const count = root.querySelector<HTMLElement>('button span');
    return [count?.textContent, count?.style.fontSize];
  };
  expect(sizeAt(120)).toEqual(['99+', '10px']);
  expect(sizeAt(3)).toEqual(['3', '12px']);
});

it('shows and says the state of an idea, and takes no room where there is none', async () => {
  const attach = vi.spyOn(HTMLElement.prototype, 'attachShadow');
  const view = createMarks(document, createTranslate(await messagesOf('ja')))('田中 花子');
  const root = attach.mock.results[0]?.value as ShadowRoot; // what attachShadow returned to the mark
  const button = root.querySelector('button');
  const look = { n: 2, mine: false, pending: false, own: false };
  const seen = () => [
    button?.querySelector('i')?.textContent,
    view.host.style.getPropertyValue('inline-size'),
    button?.ariaLabel?.split(' ').at(-1),
  ];
  view.show(look);
  expect(seen().slice(0, 2)).toEqual([undefined, '44px']);
  view.show({ ...look, idea: 'considered' });
  expect(seen()).toEqual(['検討', 'auto', '検討']);
  view.show({ ...look, idea: 'adopted', mine: true });
  expect(seen()).toEqual(['採用', 'auto', '採用']);
  expect(button?.querySelectorAll('i')).toHaveLength(1);
  view.show(look);
  expect(seen().slice(0, 2)).toEqual([undefined, '44px']);
  expect(button?.ariaLabel).not.toContain('採用');
});
