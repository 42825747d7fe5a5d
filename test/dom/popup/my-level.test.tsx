import { describe, expect, it } from 'vitest';
import { MyLevel } from '../../../extension/popup/my-level.tsx';
import { levelNames } from '../../../extension/ui/level-strokes.ts';
import type { Growth, Preferences } from '../../../shared/contract/views.ts';
import { levelOf, missing } from '../../../shared/rules/level.ts';
import { messagesOf } from '../ui/messages.ts';
import { ownRow, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';

const seed: Growth = { people: 0, values: 0, departments: 0, crossing: false };
const everything: Growth = { people: 12_000, values: 3, departments: 40, crossing: true };
const prefer = (over: Partial<Preferences>): Preferences => ({
  wish: 'team',
  animation: true,
  levels: true,
  game: true,
  called: null,
  ...over,
});

describe('one’s own level', () => {
  it('is a flower with its name', async () => {
    const { find } = await show(<MyLevel own={ownRow({ growth: seed })} team={team} />);
    expect(find('level-flower').dataset.level).toBe('0');
    expect(find('my-level').querySelector('h2')?.textContent).toBe('種');
  });

  it.each(['ja', 'en'] as const)('says in one line what opens the next petal, in %s', async (locale) => {
    const growth = { ...seed, people: 12, values: 1, crossing: true };
    const { find } = await show(<MyLevel own={ownRow({ growth })} team={team} />, { locale });
    const line = find('my-level').querySelector('p')?.textContent ?? '';
    const lacking = missing(growth, team.values.length);
    if (!lacking) throw new Error('There is no level after this');
    const next = (await messagesOf(locale))[`popup_level_${levelNames[levelOf(growth, 3) + 1]}`];
    expect(line).toContain(locale === 'ja' ? `「${next}」` : `“${next}”`);
    const units = {
      people: ['人', 'p'],
      values: ['つの行動指針', 'value'],
      departments: ['つの部署', 'department'],
    };
    for (const part of ['people', 'values', 'departments'] as const) {
      const [ja, en] = units[part];
      const said = locale === 'ja' ? `あと ${lacking[part]} ${ja}` : `${lacking[part]} more ${en}`;
      if (lacking[part] > 0) expect(line).toContain(said);
      else expect(line).not.toContain(` ${locale === 'ja' ? ja : `more ${en}`}`);
    }
  });

  it('asks for nothing more at はなまる', async () => {
    const { find } = await show(<MyLevel own={ownRow({ growth: everything })} team={team} />);
    expect(find('level-flower').dataset.level).toBe('5');
    expect(find('my-level').textContent).toBe('はなまるはなまるの輪が、大きく広がりました。');
  });

  it.each([
    ['levels off', { levels: false }],
    ['the game layer off', { game: false }],
  ])('is not there at all with %s', async (_, over) => {
    const own = ownRow({ growth: seed, preferences: prefer(over) });
    const { root } = await show(<MyLevel own={own} team={team} />);
    expect(root.textContent).toBe('');
    expect(root.querySelector('svg')).toBeNull();
  });

  it('is not guessed at before the server told', async () => {
    const { all, redraw } = await show(<MyLevel own={null} team={team} />);
    expect(all('my-level')).toEqual([]);
    await redraw(<MyLevel own={ownRow({ growth: null })} team={team} />);
    expect(all('my-level')).toEqual([]);
    await redraw(<MyLevel own={ownRow()} team={null} />);
    expect(all('my-level')).toEqual([]);
  });

  it('stays still for who wants no animation', async () => {
    const own = ownRow({ preferences: prefer({ animation: false }) });
    const { find, redraw } = await show(<MyLevel own={own} team={team} />);
    expect(find('level-flower').classList).not.toContain('level-flower-grows');
    await redraw(<MyLevel own={ownRow({ preferences: prefer({}) })} team={team} />);
    expect(find('level-flower').classList).toContain('level-flower-grows');
  });
});
