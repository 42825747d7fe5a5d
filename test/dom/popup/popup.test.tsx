import { describe, expect, it } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { Popup } from '../../../extension/popup/popup.tsx';
import { askedPersona, outboxRow, praiseRow, sessionRow, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

const joined: Home = { ...emptyHome, session: sessionRow(), team };
const screen = (home: Home) => <Popup home={home} tab={null} site={null} onMore={() => {}} />;

describe('the popup', () => {
  it('names the team and what praise is for', async () => {
    const { find, text } = await show(screen(joined));
    expect(find('joined-team').textContent).toBe('花丸工業');
    expect(text()).toContain('小さな改善を見つけて褒める');
  });

  it('asks whether an account is the reader’s, and sends the answer', async () => {
    const page = await show(screen({ ...joined, asked: [askedPersona] }));
    expect(page.text()).toContain('redmine.example.co.jp の「田中 由香」さんは、あなたですか？');
    await page.click(page.find('persona-no'));
    await page.click(page.find('persona-yes'));
    expect(page.sent.map(({ data }) => data)).toEqual([
      { persona: askedPersona.persona, yes: false },
      { persona: askedPersona.persona, yes: true },
    ]);
  });

  it('asks about an account without a name by its site', async () => {
    const { text } = await show(screen({ ...joined, asked: [{ ...askedPersona, name: '' }] }));
    expect(text()).toContain('redmine.example.co.jp にサインインしていたアカウントは、あなたのものですか？');
    expect(text()).not.toContain('「」');
  });

  it('keeps everything readable when the session has ended, and asks to join again by the same name', async () => {
    const ended: Home = {
      ...joined,
      session: sessionRow({ state: 'ended' }),
      inbox: { entries: [{ kind: 'received', at: 1, praise: praiseRow('a') }], hasMore: false },
      outbox: [outboxRow(1)],
    };
    const page = await show(screen(ended));
    expect(page.text()).toContain('もう一度参加してください');
    expect(page.find('join-name')).toHaveProperty('value', '田中 由香');
    expect(page.all('received-item')).toHaveLength(1);
    expect(page.find('outbox-waiting').textContent).toContain('1 件が送信待ち');
    expect(page.text()).not.toContain('今すぐ送る');
  });

  it('asks for the name of who was joined without one, and keeps what is typed until it is sent', async () => {
    const page = await show(<Popup home={joined} tab={null} site={null} nameless={true} onMore={() => {}} />);
    expect(page.text()).toContain('お名前を教えてください');
    expect(page.find('name')).toHaveProperty('value', '');
    await page.type('name', '高橋 直樹');
    await page.submit();
    expect(page.sent).toEqual([{ type: 'rename', data: { name: '高橋 直樹' } }]);
    const named = await show(screen(joined));
    expect(named.all('name-question')).toEqual([]);
  });

  it('says that a link of another team means a change, and knows the link of its own', async () => {
    const link = (team: string) =>
      `https://hanamaru.example.co.jp/join#t=${team}&k=${'A'.repeat(43)}&i=${'B'.repeat(30)}`;
    const at = (url: string) => <Popup home={joined} tab={{ id: 1, url }} site={null} onMore={() => {}} />;
    const other = await show(at(link('sakura')));
    expect(other.text()).toContain('別のチームの参加リンクです');
    expect(other.find('join-name')).toHaveProperty('value', '田中 由香');
    const own = await show(at(link('hanamaru')));
    expect(own.all('join-name')).toEqual([]);
    expect(own.sent).toEqual([]);
  });

  it('changes the language by a message, so that every page follows', async () => {
    const page = await show(screen(joined));
    const select = page.find('language-select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('The language is no list');
    select.value = 'en';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(page.sent).toEqual([{ type: 'setLanguage', data: { language: 'en' } }]);
  });

  it('opens the settings', async () => {
    const page = await show(screen(joined));
    await page.click(page.button('設定'));
    expect(page.world.openOptions).toHaveBeenCalledOnce();
  });
});
