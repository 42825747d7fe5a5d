import { describe, expect, it, vi } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { Popup } from '../../../extension/popup/popup.tsx';
import { askedPersona, ownRow, sessionRow, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

const fresh: Home = { ...emptyHome, session: sessionRow(), team, own: ownRow() };
const screen = (over: Partial<Home> = {}, nameless = false) => (
  <Popup home={{ ...fresh, ...over }} tab={null} site={null} nameless={nameless} onMore={() => {}} />
);
const unasked = { wish: 'team', animation: true, levels: true, game: true, called: null } as const;

describe('the first question how one likes to be praised', () => {
  it('keeps nothing until it is sent, then everything at once', async () => {
    const page = await show(screen());
    expect(page.text()).toContain('どんなふうにほめられると、うれしいですか？');
    await page.click(page.find('wish-private'));
    await page.click(page.find('prefer-game'));
    expect(page.sent).toEqual([]);
    await page.submit();
    const chosen = { ...unasked, wish: 'private', game: false };
    expect(page.sent).toEqual([{ type: 'prefer', data: chosen }]);
  });

  it('is put off with one tap', async () => {
    const page = await show(screen());
    await page.click(page.find('prefer-later'));
    expect(page.sent).toEqual([{ type: 'putOffPreferences', data: undefined }]);
  });

  it.each<[string, Partial<Home>]>([
    ['it was put off', { own: ownRow({ dismissed: 1 }) }],
    ['one has chosen', { own: ownRow({ preferences: unasked }) }],
    ['the server has not told whether one has', { own: null }],
    ['only "later" was ever told', { own: ownRow({ growth: null }) }],
    ['an account is asked about first', { asked: [askedPersona] }],
    ['the session has ended', { session: sessionRow({ state: 'ended' }) }],
  ])('is not asked where %s', async (_, over) => {
    const { all } = await show(screen(over));
    expect(all('prefer-question')).toEqual([]);
  });

  it('waits for the name', async () => {
    const { all } = await show(screen({}, true));
    expect(all('name-question')).toHaveLength(1);
    expect(all('prefer-question')).toEqual([]);
  });

  it('keeps what was chosen and says so when the background fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await show(screen(), {
      answers: {
        prefer: () => {
          throw new Error('gone');
        },
      },
    });
    await page.click(page.find('wish-open'));
    await page.submit();
    expect(page.root.querySelector('[role=alert]')).not.toBeNull();
    expect(page.find('wish-open')).toHaveProperty('checked', true);
    log.mockRestore();
  });
});
