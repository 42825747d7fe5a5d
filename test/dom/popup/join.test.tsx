import { describe, expect, it, vi } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { Popup } from '../../../extension/popup/popup.tsx';
import { gate } from '../ui/gate.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

const link = `https://hanamaru.example.co.jp/join#t=hanamaru&k=${'A'.repeat(43)}&i=${'B'.repeat(30)}`;
const screen = (url: string | null, home: Home = emptyHome) => (
  <Popup home={home} tab={{ id: 1, url }} site={null} onMore={() => {}} />
);

describe('joining', () => {
  it('shows the server and team of a join link in the tab, and asks only for the name', async () => {
    const { text, all, find } = await show(screen(link));
    expect(text()).toContain('hanamaru.example.co.jp');
    expect(text()).toContain('チーム IDhanamaru');
    expect(all('join-link')).toEqual([]);
    expect(find('join-name')).toBeTruthy();
  });

  it('never shows the key or the invite', async () => {
    const { root } = await show(screen(link));
    expect(root.innerHTML).not.toContain('A'.repeat(43));
    expect(root.innerHTML).not.toContain('B'.repeat(30));
  });

  it('sends the whole link, fragment included, with the trimmed name', async () => {
    const page = await show(screen(link), { answers: { join: () => ({ ok: true }) } });
    await page.type('join-name', ' 田中 由香 ');
    await page.submit();
    expect(page.sent).toEqual([{ type: 'join', data: { link, name: '田中 由香' } }]);
  });

  it('says what is wrong with a pasted link and keeps it, sending nothing', async () => {
    const page = await show(screen('https://intranet.example/'));
    await page.type('join-link', link.slice(0, -40));
    await page.type('join-name', '田中');
    await page.submit();
    expect(page.find('join-error').textContent).toContain('リンクの一部が欠けています');
    expect(page.find('join-link')).toHaveProperty('value', link.slice(0, -40));
    expect(page.sent).toEqual([]);
  });

  it('asks for a name before sending', async () => {
    const page = await show(screen(link));
    await page.type('join-name', '　 ');
    await page.submit();
    expect(page.find('join-error').textContent).toBe('お名前を入力してください。');
    expect(page.sent).toEqual([]);
  });

  it('says why the server refused, in the language of the reader', async () => {
    const fault = { kind: 'problem', code: 'invite-expired' } as const;
    const page = await show(screen(link), { locale: 'en', answers: { join: () => ({ ok: false, fault }) } });
    await page.type('join-name', 'Tanaka');
    await page.submit();
    expect(page.find('join-error').textContent).toContain('This join link has expired');
  });

  it('says so when the background is gone, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await show(screen(link), {
      answers: {
        join: () => {
          throw new Error('Extension context invalidated');
        },
      },
    });
    await page.type('join-name', '田中');
    await page.submit();
    expect(page.find('join-error').textContent).toContain('準備ができていません');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it('joins once however often the button is pressed', async () => {
    const { promise } = gate<never>();
    const page = await show(screen(link), { answers: { join: () => promise } });
    await page.type('join-name', '田中');
    await page.submit();
    await page.submit();
    expect(page.sent).toHaveLength(1);
  });

  it('lets one paste another link than the one in the tab', async () => {
    const page = await show(screen(link));
    await page.click(page.button('別のリンク'));
    expect(page.find('join-link')).toBeTruthy();
  });
});
