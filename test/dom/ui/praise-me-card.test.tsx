import { describe, expect, it, vi } from 'vitest';
import { PraiseMeCard } from '../../../extension/ui/prefer/praise-me-card.tsx';
import type { Preferences } from '../../../shared/contract/views.ts';
import { gate } from './gate.ts';
import { show } from './show.tsx';

const team: Preferences = { wish: 'team', animation: true, levels: true, game: true, called: null };
const isOn = (element: HTMLElement) => element instanceof HTMLInputElement && element.checked;

describe('the praise-me card', () => {
  it('shows what holds for who has not chosen: team, with everything on', async () => {
    const { find } = await show(<PraiseMeCard preferences={null} />);
    for (const id of ['wish-team', 'prefer-animation', 'prefer-game', 'prefer-levels'])
      expect(isOn(find(id)), id).toBe(true);
  });

  it('shows what was chosen, and what each choice means in one sentence', async () => {
    const { find, text } = await show(
      <PraiseMeCard preferences={{ ...team, wish: 'private', animation: false }} />,
    );
    expect(isOn(find('wish-private'))).toBe(true);
    expect(isOn(find('prefer-animation'))).toBe(false);
    const meaning = find('wish-private').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(meaning)?.textContent).toBe('ほめてくれた人とあなただけに見えます。');
    expect(text()).toContain('社外には出ません');
  });

  it('keeps a choice at once and says so quietly', async () => {
    const page = await show(<PraiseMeCard preferences={team} />);
    expect(page.find('prefer-saved').textContent).toBe('');
    await page.click(page.find('wish-private'));
    expect(page.sent).toEqual([{ type: 'prefer', data: { wish: 'private' } }]);
    expect(page.find('prefer-saved').textContent).toBe('保存しました');
    expect(page.find('prefer-saved').getAttribute('role')).toBe('status');
  });

  it('adds quick choices up, in the order they were made, before the store has the first', async () => {
    const { promise, resolve } = gate<void>();
    const page = await show(<PraiseMeCard preferences={team} />, { answers: { prefer: () => promise } });
    await page.click(page.find('wish-open'));
    await page.click(page.find('prefer-animation'));
    expect(page.sent).toHaveLength(1);
    expect(isOn(page.find('wish-open'))).toBe(true);
    resolve();
    await expect
      .poll(() => page.sent.map(({ data }) => data))
      .toEqual([{ wish: 'open' }, { animation: false }]);
  });

  it('keeps how the name is to be written once the field is left, and nothing as nothing', async () => {
    const page = await show(<PraiseMeCard preferences={team} />);
    const leave = () => page.find('prefer-called').dispatchEvent(new Event('change', { bubbles: true }));
    await page.type('prefer-called', ' ゆか ');
    expect(page.sent).toEqual([]);
    leave();
    await expect.poll(() => page.sent.at(-1)?.data).toEqual({ called: 'ゆか' });
    await page.type('prefer-called', ' ');
    leave();
    await expect.poll(() => page.sent.at(-1)?.data).toEqual({ called: null });
  });

  it('takes levels off with the game layer, shows it, and gives them back with it (rule 2)', async () => {
    const page = await show(<PraiseMeCard preferences={team} />);
    await page.click(page.find('prefer-game'));
    expect(page.sent.at(-1)?.data).toEqual({ game: false });
    expect(isOn(page.find('prefer-levels'))).toBe(false);
    expect(page.find('prefer-levels')).toHaveProperty('disabled', true);
    expect(page.text()).toContain('花の段階も出ません');
    await page.click(page.find('prefer-game'));
    expect(page.sent.at(-1)?.data).toEqual({ game: true });
    expect(isOn(page.find('prefer-levels'))).toBe(true);
  });

  it('follows what another page of ours chose', async () => {
    const page = await show(<PraiseMeCard preferences={team} />);
    await page.click(page.find('wish-private'));
    await page.redraw(<PraiseMeCard preferences={{ ...team, wish: 'private' }} />);
    await page.redraw(<PraiseMeCard preferences={{ ...team, wish: 'open' }} />);
    expect(isOn(page.find('wish-open'))).toBe(true);
  });

  it('shows what is stored again when it could not be kept, and says so', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await show(<PraiseMeCard preferences={team} />, {
      answers: {
        prefer: () => {
          throw new Error('gone');
        },
      },
    });
    await page.click(page.find('wish-private'));
    expect(isOn(page.find('wish-team'))).toBe(true);
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain('うまくいきませんでした');
    expect(page.text()).not.toContain('保存しました');
    log.mockRestore();
  });
});
