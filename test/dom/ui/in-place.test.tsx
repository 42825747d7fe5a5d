import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { InPlace } from '../../../extension/ui/in-place.tsx';
import { show } from './show.tsx';

const screen = (
  <InPlace label="開く">
    {(close) => (
      <button type="button" onClick={close}>
        閉じる
      </button>
    )}
  </InPlace>
);

describe('something that opens in its own place', () => {
  it('takes the focus when it opens and gives it back when it closes', async () => {
    const page = await show(screen);
    expect(document.activeElement).toBe(document.body);
    await page.click(page.button('開く'));
    expect(document.activeElement).toBe(page.button('閉じる'));
    await page.click(page.button('閉じる'));
    expect(document.activeElement).toBe(page.button('開く'));
  });

  it.each([
    [false, '開く'],
    [true, '閉じる'],
  ])('answers Escape, unless a word is being composed (%s)', async (isComposing, then) => {
    const page = await show(screen);
    await page.click(page.button('開く'));
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', isComposing, bubbles: true });
    await act(() => void page.button('閉じる').dispatchEvent(pressed));
    expect(page.text()).toBe(then);
  });
});
