import { describe, expect, it } from 'vitest';
import { ThemeLine } from '../../../extension/popup/team/theme-line.tsx';
import { themeOf } from '../../../shared/rules/theme.ts';
import { team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';

const told = async (...shown: Parameters<typeof show>) => (await show(...shown)).find('theme').textContent;

describe('the value of the month (rule 16)', () => {
  it('stands in the popup in the reader’s language', async () => {
    const november = themeOf(team.values, '2026-11');
    expect(await told(<ThemeLine team={team} />)).toBe(`今月の行動指針 ${november?.ja}`);
    expect(await told(<ThemeLine team={team} />, { locale: 'en' })).toBe(
      `Our value this month ${november?.en}`,
    );
  });

  it('is told with how it is lived, where the team wrote that', async () => {
    const example = '困っている人に、先に声をかける';
    const values = team.values.map((value) => ({ ...value, example }));
    expect(await told(<ThemeLine team={{ ...team, values }} />)).toContain(example);
  });

  it('turns with the month of the team’s time zone, wherever the reader is', async () => {
    const lastOfNovember = { world: { clock: () => Date.UTC(2026, 10, 30, 15) } }; // midnight of December in Tokyo
    const there = await told(<ThemeLine team={team} />, lastOfNovember);
    const behind = await told(<ThemeLine team={{ ...team, zone: 'America/New_York' }} />, lastOfNovember);
    expect(there).toContain(themeOf(team.values, '2026-12')?.ja);
    expect(behind).toContain(themeOf(team.values, '2026-11')?.ja);
    expect(there).not.toBe(behind);
  });

  it('is nothing before the team is known', async () => {
    expect((await show(<ThemeLine team={null} />)).all('theme')).toEqual([]);
  });
});
