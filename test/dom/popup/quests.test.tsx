import { describe, expect, it } from 'vitest';
import { monthsFrom } from '../../../extension/popup/quests/month.ts';
import { Quests } from '../../../extension/popup/quests/quests.tsx';
import { TeamQuests } from '../../../extension/popup/quests/team-quests.tsx';
import type { QuestId } from '../../../shared/contract/ids.ts';
import { unasked } from '../../../shared/rules/unasked.ts';
import { monthOf } from '../../../shared/rules/week.ts';
import { now, ownRow, questRow as quest, sato, sessionRow, team, uuidOf } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

const [month = '', next = ''] = monthsFrom(monthOf(now, team), 2);
const joined = { ...emptyHome, session: sessionRow({ role: 'leader' }), team, own: ownRow() };

describe('a goal of the team', () => {
  it('is a plant that has grown as far as all have come, on the first screen', async () => {
    const { find, text } = await show(<Quests home={{ ...joined, quests: [quest()] }} />);
    expect(text()).toContain('部署をこえたはなまるを 30 輪');
    expect(text()).toContain('いま 12。あと 18 で花が咲きます。');
    expect(find('quest-plant').dataset.bloom).toBe('false');
    expect(find('quest-plant').querySelectorAll('.plant-leaf')).toHaveLength(2);
  });

  it('blooms when it is reached', async () => {
    const { find, text } = await show(<Quests home={{ ...joined, quests: [quest({ done: 30 })] }} />);
    expect(find('quest-plant').dataset.bloom).toBe('true');
    expect(text()).toContain('花が咲きました');
  });

  it('names the value that it is for', async () => {
    const quests = [quest({ aim: 'value', value: 'try' })];
    const { text } = await show(<Quests home={{ ...joined, quests }} />, { locale: 'en' });
    expect(text()).toContain('30 flowers for “Try it first”');
  });

  it('shows in its month alone, and to nobody who does without the game layer', async () => {
    const later = await show(<Quests home={{ ...joined, quests: [quest({ month: next })] }} />);
    expect(later.all('quest')).toEqual([]);
    const own = ownRow({ preferences: { ...unasked, game: false } });
    const without = await show(<Quests home={{ ...joined, own, quests: [quest()] }} />);
    expect(without.all('quest')).toEqual([]);
  });

  it('is set by a leader', async () => {
    const page = await show(<TeamQuests home={joined} />);
    await page.click(page.find('quest-set'));
    await page.type('quest-goal', '0');
    await page.submit();
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain('1 から 100000');
    await page.type('quest-goal', '20');
    await page.submit();
    expect(page.sent).toEqual([
      { type: 'setQuest', data: { month, aim: 'crossing', value: null, goal: 20 } },
    ]);
    expect(page.all('quest-goal')).toEqual([]);
  });

  it('is set in a month that has room for it, as long as there is one', async () => {
    const three = (of: string) =>
      [0, 1, 2].map((n) => quest({ month: of, quest: uuidOf(60 + n) as QuestId })); // as ids are
    const page = await show(<TeamQuests home={{ ...joined, quests: three(month) }} />);
    await page.click(page.find('quest-set'));
    expect([...page.find('quest-month').children].map((option) => option.getAttribute('value'))).toEqual(
      monthsFrom(next, 2),
    );
    await page.submit();
    expect(page.sent).toMatchObject([{ type: 'setQuest', data: { month: next } }]);
    const all = monthsFrom(month, 3).flatMap(three);
    const full = await show(<TeamQuests home={{ ...joined, quests: all }} />);
    expect(full.all('quest-set')).toEqual([]);
  });

  it('is set by nobody else, and taken back by who set it', async () => {
    const session = sessionRow({ role: 'member' });
    const member = await show(<TeamQuests home={{ ...joined, session, quests: [quest({ by: sato })] }} />);
    expect([...member.all('quest-set'), ...member.all('quest-drop')]).toEqual([]);
    const leader = await show(<TeamQuests home={{ ...joined, quests: [quest()] }} />);
    await leader.click(leader.find('quest-drop'));
    await leader.click(leader.find('quest-drop-yes'));
    expect(leader.sent).toEqual([{ type: 'dropQuest', data: { quest: uuidOf(50) } }]);
  });

  it('counts months by the calendar', () => {
    expect(monthsFrom('2026-12', 3)).toEqual(['2026-12', '2027-01', '2027-02']);
  });

  it('is of the month that it is where the team is', async () => {
    const world = { clock: () => Date.UTC(2027, 0, 1) };
    const quests = [quest({ month: '2027-01' })];
    const shownIn = async (zone: string) => {
      const home = { ...joined, team: { ...team, zone }, quests };
      return (await show(<Quests home={home} />, { world })).all('quest').length;
    };
    expect([await shownIn('Asia/Tokyo'), await shownIn('America/New_York')]).toEqual([1, 0]);
  });
});
