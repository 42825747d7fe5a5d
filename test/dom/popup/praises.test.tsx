import { describe, expect, it, vi } from 'vitest';
import type { Home } from '../../../extension/popup/home.ts';
import { Panels } from '../../../extension/popup/panels.tsx';
import { unasked } from '../../../shared/rules/unasked.ts';
import { memberPersona } from '../../../shared/target/member-persona.ts';
import { me, ownRow, praiseIdOf, praiseRow, sato, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { emptyHome } from './empty-home.ts';

const tabs = (over: Partial<Home>) => (
  <Panels
    home={{ ...emptyHome, team, names: new Map([[sato, '佐藤 健一']]), ...over }}
    tab={null}
    site={null}
    onMore={() => {}}
    first="received"
  />
);
const received = (...praises: ReturnType<typeof praiseRow>[]) => ({ received: { praises, hasMore: false } });
const given = (...praises: ReturnType<typeof praiseRow>[]) => ({ given: { praises, hasMore: false } });

describe('received praise', () => {
  it('shows who, which value, the words, how long ago, and the way to the post (rule 6)', async () => {
    const { find } = await show(tabs(received(praiseRow('a'))));
    const item = find('received-item');
    expect(item.textContent).toContain('佐藤 健一さんから');
    expect(item.textContent).toContain('となりを助ける');
    expect(item.textContent).toContain('a の言葉');
    expect(item.textContent).toContain('1 時間前');
    expect(item.querySelector('a')?.href).toBe('https://redmine.example.co.jp/issues/a');
    expect(item.querySelector('a')?.textContent).toBe('a の題名');
  });

  it('quotes what was meant of a page that one was praised for by name, and not one’s own post', async () => {
    const row = praiseRow('a');
    const content = row.content && { ...row.content, quote: '写真を入れた' };
    const byName = await show(tabs(received(praiseRow('a', { content, author: memberPersona(me) }))));
    expect(byName.find('received-item').querySelector('blockquote')?.textContent).toBe('写真を入れた');
    const onPost = await show(tabs(received(praiseRow('a', { content }))));
    expect(onPost.find('received-item').querySelector('blockquote')).toBeNull();
  });

  it('shows values in the language of the reader', async () => {
    const { find } = await show(tabs(received(praiseRow('a'))), { locale: 'en' });
    expect(find('received-item').textContent).toContain('Help your neighbour');
  });

  it('never makes a link of an address that would run something', async () => {
    const row = praiseRow('a');
    const content = row.content && { ...row.content, url: 'javascript:alert(1)' };
    const { find } = await show(tabs(received(praiseRow('a', { content }))));
    expect(find('received-item').querySelector('a')).toBeNull();
    expect(find('received-item').textContent).toContain('a の題名');
  });

  it('shows markup in words as words', async () => {
    const row = praiseRow('a');
    const content = row.content && { ...row.content, words: '<img src=x onerror=alert(1)>' };
    const { find } = await show(tabs(received(praiseRow('a', { content }))));
    expect(find('received-item').querySelector('img')).toBeNull();
  });

  it('says so where the words cannot be opened', async () => {
    const { find } = await show(tabs(received(praiseRow('a', { content: null }))));
    expect(find('received-item').textContent).toContain('読む鍵が');
  });

  it('marks what was shown as read, once, and keeps its mark in view', async () => {
    const unread = tabs({
      ...received(praiseRow('a', { unread: 1 }), praiseRow('b')),
      unread: { received: 1, given: 0, news: 0 },
    });
    const { sent, find, redraw } = await show(unread);
    expect(sent).toEqual([{ type: 'markRead', data: { praises: [praiseIdOf('a')], news: [] } }]);
    await redraw(tabs(received(praiseRow('a'), praiseRow('b'))));
    expect(find('received-item').textContent).toContain('新着');
    expect(sent).toHaveLength(1);
  });

  it('does not mark as read what is behind the other tab', async () => {
    const { sent, button, click, redraw } = await show(tabs({}));
    await click(button('おくった'));
    await redraw(
      tabs({ ...received(praiseRow('a', { unread: 1 })), unread: { received: 1, given: 0, news: 0 } }),
    );
    expect(sent).toEqual([]);
  });

  it('says what to do next when there is none', async () => {
    const { text } = await show(tabs({}));
    expect(text()).toContain('あなたから贈ってみませんか');
  });
});

describe('given praise', () => {
  const mine = praiseRow('a', { direction: 'given' });

  it('shows to whom, and that it still waits', async () => {
    const { find, click, button } = await show(tabs(given({ ...mine, pending: 1 })));
    await click(button('おくった'));
    expect(find('given-item').textContent).toContain('佐藤 健一さんへ');
    expect(find('given-item').textContent).toContain('送信待ち');
  });

  it('names the receiver as she would like it written, whatever the page called her', async () => {
    const row = praiseRow('a', { direction: 'given', receiver: sato });
    const { find, click, button } = await show(tabs({ ...given(row), names: new Map([[sato, 'けん']]) }));
    await click(button('おくった'));
    expect(find('given-item').textContent).toContain('けんさんへ');
  });

  it('counts what came of it on its own tab, and is marked as read there', async () => {
    const answered = { ...mine, unread: 1 as const };
    const page = await show(tabs({ ...given(answered), unread: { received: 0, given: 1, news: 0 } }));
    expect(page.button('もらった').textContent).not.toContain('新着');
    expect(page.button('おくった').textContent).toContain('新着 1 件');
    expect(page.sent).toEqual([]);
    await page.click(page.button('おくった'));
    expect(page.sent).toEqual([{ type: 'markRead', data: { praises: [mine.praise], news: [] } }]);
    await page.redraw(tabs(given(mine)));
    expect(page.find('given-item').textContent).toContain('新着');
    expect(page.sent).toHaveLength(1);
  });

  it('amends words and value in place', async () => {
    const page = await show(tabs(given(mine)));
    await page.click(page.button('おくった'));
    await page.click(page.button('書き直す'));
    const field = page.root.querySelector('textarea');
    if (!field) throw new Error('The form has no field for words');
    expect(document.activeElement).toBe(field);
    field.value = '新しい言葉';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const [, care] = page.root.querySelectorAll<HTMLInputElement>('input[type=radio]');
    if (!care) throw new Error('The form has no values');
    await page.click(care);
    await page.submit();
    expect(page.sent.at(-1)).toEqual({
      type: 'amendPraise',
      data: { praise: mine.praise, value: 'care', words: '新しい言葉', visibility: 'team' },
    });
    expect(page.root.querySelector('textarea')).toBeNull();
  });

  it('has every keystroke kept, begins from what was kept, and forgets it on cancel', async () => {
    const draft = { post: mine.post, value: 'care', words: '書きかけ' };
    const home = given(mine);
    const page = await show(tabs({ ...home, drafts: new Map([[mine.post, draft]]) }));
    await page.click(page.button('おくった'));
    await page.click(page.button('書き直す'));
    const field = page.root.querySelector('textarea');
    if (!field) throw new Error('The form has no field for words');
    expect(field.value).toBe('書きかけ');
    field.value = '書きかけの続き';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(page.sent).toEqual([
      {
        type: 'keepOwnDraft',
        data: { post: mine.post, draft: { value: 'care', words: '書きかけの続き', visibility: 'team' } },
      },
    ]);
    await page.click(page.button('キャンセル'));
    expect(page.sent.at(-1)).toEqual({ type: 'keepOwnDraft', data: { post: mine.post, draft: null } });
  });

  it('sends with Ctrl+Enter, but not while a word is being composed', async () => {
    const page = await show(tabs(given(mine)));
    await page.click(page.button('おくった'));
    await page.click(page.button('書き直す'));
    const field = page.root.querySelector('textarea');
    const enter = (isComposing: boolean) =>
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing, bubbles: true });
    field?.dispatchEvent(enter(true));
    expect(page.sent).toEqual([]);
    field?.dispatchEvent(enter(false));
    expect(page.sent.map(({ type }) => type)).toEqual(['amendPraise']);
  });

  it('keeps the form and what was written when the background fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await show(tabs(given(mine)), {
      answers: {
        amendPraise: () => {
          throw new Error('gone');
        },
      },
    });
    await page.click(page.button('おくった'));
    await page.click(page.button('書き直す'));
    await page.submit();
    expect(page.root.querySelector('textarea')?.value).toBe('a の言葉');
    expect(page.root.querySelector('[role=alert]')).not.toBeNull();
    log.mockRestore();
  });

  it('asks before withdrawing, and gives the focus back when one thinks better of it', async () => {
    const page = await show(tabs(given(mine)));
    await page.click(page.button('おくった'));
    await page.click(page.button('取り消す'));
    expect(page.text()).toContain('取り消しますか');
    expect(page.sent).toEqual([]);
    await page.click(page.button('キャンセル'));
    expect(document.activeElement).toBe(page.button('取り消す'));
    await page.click(page.button('取り消す'));
    await page.click(page.button('取り消す'));
    expect(page.sent).toEqual([{ type: 'withdrawPraise', data: { praise: mine.praise } }]);
  });
});

describe('the tabs', () => {
  it('are moved between with the arrow keys, one stop in the tab order', async () => {
    const { root } = await show(tabs({}));
    const [, first, second] = root.querySelectorAll<HTMLElement>('[role=tab]');
    if (!first || !second) throw new Error('There are no three tabs');
    first.focus();
    first.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement).toBe(second);
    await expect.poll(() => second.getAttribute('aria-selected')).toBe('true');
    expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
  });

  it('are without badges for who does without the game layer', async () => {
    const names = async (game: boolean) => {
      const preferences = { ...unasked, game };
      const { root } = await show(tabs({ own: ownRow({ preferences }) }));
      return [...root.querySelectorAll<HTMLElement>('[role=tab]')].map(({ dataset }) => dataset.tab);
    };
    expect(await names(true)).toEqual(['home', 'received', 'given', 'badges', 'ideas', 'team']);
    expect(await names(false)).toEqual(['home', 'received', 'given', 'ideas', 'team']);
  });
});
