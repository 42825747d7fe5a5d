import { afterEach, expect, it, vi } from 'vitest';
import { createMarks } from '../../../extension/overlay/show/create-marks.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';

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
