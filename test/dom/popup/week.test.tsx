import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { StoreProvider } from '../../../extension/popup/use-live.ts';
import { minutesToRead } from '../../../extension/popup/week/minutes.ts';
import { WeekPanel } from '../../../extension/popup/week/week-panel.tsx';
import { openStore, type PraiseRow, type Store } from '../../../extension/store/schema.ts';
import { PersonaTag } from '../../../shared/contract/ids.ts';
import { memberIdOf, memberRow, now, ownRow, praiseRow, sato, sessionRow, tagOf, team } from '../ui/rows.ts';
import { type Shown, show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

let store: Store;
let count = 0;
beforeEach(() => {
  store = openStore(`week-${count++}`);
});
afterEach(() => store.close());

const suzuki = memberIdOf(3);
const other = (name: string, over: Partial<PraiseRow> = {}) =>
  praiseRow(name, { direction: 'other', giver: sato, receiver: suzuki, ...over });
async function keep(...praises: PraiseRow[]): Promise<void> {
  await store.praises.bulkPut(praises);
  await store.members.bulkPut([memberRow(), memberRow({ id: suzuki, name: '鈴木 美咲' })]);
  await store.week.bulkPut(praises.map(({ praise }) => ({ praise })));
}
const home = (role: 'member' | 'leader', over: Partial<Home> = {}): Home => ({
  ...emptyHome,
  session: sessionRow({ role }),
  team,
  own: ownRow(),
  department: '製造部',
  ...over,
});
async function open(shown: Home): Promise<Shown> {
  const page = await show(
    <StoreProvider value={store}>
      <WeekPanel home={shown} />
    </StoreProvider>,
  );
  await expect.poll(() => page.root.querySelector('[aria-busy]')).toBeNull();
  return page;
}

describe('the week of a department', () => {
  it('is a pleasant read for everybody, newest first, and asked for anew', async () => {
    await keep(other('old', { at: now - 9000 }), other('new', { at: now - 1000 }));
    const { all, sent } = await open(home('member'));
    expect(all('week-item').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('new の言葉'),
      expect.stringContaining('old の言葉'),
    ]);
    expect(all('week-item')[0]?.textContent).toContain('佐藤 健一さんから鈴木 美咲さんへ');
    expect([...all('queue'), ...all('uncovered')]).toEqual([]);
    expect(sent).toEqual([{ type: 'followWeek', data: undefined }]);
  });

  it('takes applause, and gives it back', async () => {
    await keep(other('a'), other('b', { seconded: true, seconds: 1 }), praiseRow('own'));
    const page = await open(home('member'));
    expect(page.all('applaud')).toHaveLength(2);
    for (const button of page.all('applaud')) await page.click(button);
    const data = page.sent.filter(({ type }) => type === 'applaud').map(({ data }) => data);
    expect(data).toEqual([
      { praise: other('a').praise, on: true, line: null },
      { praise: other('b').praise, on: false, line: null },
    ]);
  });

  it('never shows what came to be between two meanwhile', async () => {
    await keep(other('a', { secret: true }));
    expect((await open(home('member'))).all('week-item')).toEqual([]);
  });

  it('is asked for again when changes took some of it away', async () => {
    await keep(other('a'), other('b'));
    const { sent } = await open(home('member'));
    await store.praises.delete(other('a').praise);
    await expect.poll(() => sent.map(({ type }) => type)).toEqual(['followWeek', 'followWeek']);
  });

  it('asks where one works before there can be one', async () => {
    const page = await show(<WeekPanel home={home('member', { department: null })} />);
    expect(page.text()).toContain('部署を書くと');
    await page.click(page.button('設定で部署を書く'));
    expect(page.world.openOptions).toHaveBeenCalledOnce();
  });
});

describe('what is told with the week', () => {
  const tell = (coverage: number | null, decline: number[] | null = null) =>
    store.weekFacts.put({ key: 'week', coverage, decline });

  it.each([
    [100, '部署の全員に'],
    [99, '部署の 9 割の人に'],
    [10, '部署の 1 割の人に'],
    [9, 'これから部署に広がっていく'],
  ])('is how far flowers reach, in tenths and kindly (%i %%: rule 14)', async (coverage, words) => {
    await tell(coverage);
    expect((await open(home('member'))).find('coverage').textContent).toContain(words);
  });

  it('is nothing of it where the department has few people', async () => {
    await tell(null);
    expect((await open(home('leader'))).all('coverage')).toEqual([]);
  });

  it('is a decline, to who leads, in numbers and with one thing to do (rule 16)', async () => {
    await tell(80, [15, 12, 9, 5]);
    for (const department of ['製造部', null]) {
      const page = await show(
        <StoreProvider value={store}>
          <WeekPanel home={home('leader', { department })} />
        </StoreProvider>,
      );
      await expect.poll(() => page.all('decline').length).toBe(1);
      expect(page.find('decline').textContent).toContain(
        '週ごとに減っています（15\u00a0→\u00a012\u00a0→\u00a09\u00a0→\u00a05）',
      );
      expect(page.find('decline').textContent).toContain('あなたから言葉に');
    }
    expect((await open(home('member'))).all('decline')).toEqual([]);
    await tell(80);
    expect((await open(home('leader'))).all('decline')).toEqual([]);
  });
});

describe('a leader’s queue', () => {
  it('shows one at a time, the newest unseen first, and how long it takes (rule 13)', async () => {
    await keep(other('old', { at: now - 9000 }), other('mid', { at: now - 5000 }), other('new', { at: now }));
    await store.seen.add({ praise: other('new').praise, at: now });
    const page = await open(home('leader'));
    expect(page.find('queue').textContent).toContain('あと 2 件。約 1 分で読めます。');
    expect(page.find('queue-card').textContent).toContain('mid の言葉');
    page.find('queue-next').focus();
    await page.click(page.find('queue-next'));
    expect(page.sent.slice(-1)).toEqual([{ type: 'markSeen', data: { praises: [other('mid').praise] } }]);
    await store.seen.add({ praise: other('mid').praise, at: now });
    await expect.poll(() => page.find('queue-card').textContent).toContain('old の言葉');
    expect(document.activeElement).toBe(page.find('queue-card'));
    await store.seen.add({ praise: other('old').praise, at: now });
    await expect.poll(() => page.find('queue').textContent).toContain('すべて読みました');
  });

  it('adds a line right there, and keeps what is being written (rule 13)', async () => {
    await keep(other('a'));
    const page = await open(home('leader'));
    await page.type('queue-line', 'よく見ていますね');
    expect(page.sent.at(-1)).toEqual({
      type: 'keepOwnLine',
      data: { praise: other('a').praise, words: 'よく見ていますね' },
    });
    expect(page.find('queue-next').textContent).toBe('添えて次へ');
    await page.submit();
    expect(page.sent.slice(-2)).toEqual([
      { type: 'applaud', data: { praise: other('a').praise, on: true, line: 'よく見ていますね' } },
      { type: 'markSeen', data: { praises: [other('a').praise] } },
    ]);
  });

  it('goes on with a line from an earlier time', async () => {
    await keep(other('a'));
    await store.lines.add({ praise: other('a').praise, words: 'よく見て' });
    const page = await open(home('leader'));
    expect((page.find('queue-line') as HTMLTextAreaElement).value).toBe('よく見て');
    expect(page.all('begun-lines')).toEqual([]);
  });

  it('leaves no line without a place, whatever became of its praise', async () => {
    const [left, gone] = [other('left'), other('gone')];
    await store.praises.add(left);
    await store.lines.bulkAdd([
      { praise: left.praise, words: 'さすがです ' },
      { praise: gone.praise, words: 'お見事' },
    ]);
    const page = await open(home('leader'));
    expect(page.find('begun-lines').textContent).toMatch(/left の言葉.*さすがです/s);
    expect(page.find('begun-lines').textContent).toMatch(/もう見られません.*お見事/s);
    await page.click(page.find('begun-add'));
    expect(page.sent.at(-1)).toEqual({
      type: 'applaud',
      data: { praise: left.praise, on: true, line: 'さすがです' },
    });
  });

  it('has nothing of what the leader gave or got herself', async () => {
    await keep(praiseRow('received'), praiseRow('given', { direction: 'given' }));
    expect((await open(home('leader'))).all('queue')).toEqual([]);
  });

  it('counts minutes by what there is to read', () => {
    const long = (n: number) => Array.from({ length: n }, () => praiseRow('a', { content: null }));
    expect(minutesToRead(long(1))).toBe(1);
    expect(minutesToRead(long(18))).toBe(3);
  });
});

describe('who works beside a leader', () => {
  const neighbour = (name: string, over = {}) => ({
    persona: v.parse(PersonaTag, tagOf(name)),
    site: 'https://redmine.example.co.jp',
    name,
    seen: now,
    days: 4,
    url: 'https://redmine.example.co.jp/issues/1',
    ...over,
  });

  it('and had nothing for long is a private hint, with the way to the page (rule 14)', async () => {
    await store.neighbours.bulkAdd([
      neighbour('suzuki', { reached: false, asked: now }),
      neighbour('twice', { reached: false, asked: now, days: 2 }),
      neighbour('unheard', { reached: false, asked: now - 8 * 86_400_000 }),
      neighbour('reached', { reached: true }),
      neighbour('unasked'),
    ]);
    const page = await open(home('leader'));
    expect(page.find('uncovered').textContent).toContain('suzuki');
    expect(page.find('uncovered').textContent).not.toMatch(/reached|unasked|twice|unheard/);
    expect(page.find('uncovered').querySelector('a')?.href).toContain('/issues/1');
    expect((await open(home('member'))).all('uncovered')).toEqual([]);
  });

  it('and has the leader’s own praise, be it between two, is no hint', async () => {
    const author = (name: string) => v.parse(PersonaTag, tagOf(name));
    const given = { direction: 'given', secret: true, visibility: 'private' } as const;
    await store.neighbours.bulkAdd(
      ['hers', 'elsewhere', 'longago', 'suzuki'].map((name) =>
        neighbour(name, { reached: false, asked: now }),
      ),
    );
    await store.owners.put({ persona: author('elsewhere'), member: suzuki });
    await store.praises.bulkPut([
      praiseRow('a', { ...given, author: author('hers'), receiver: null }),
      praiseRow('b', { ...given, author: author('another'), receiver: suzuki }),
      praiseRow('c', { ...given, author: author('longago'), receiver: null, at: now - 61 * 86_400_000 }),
    ]);
    const names = [...(await open(home('leader'))).find('uncovered').querySelectorAll('strong')];
    expect(names.map(({ textContent }) => textContent).toSorted()).toEqual(['longago', 'suzuki']);
  });
});
