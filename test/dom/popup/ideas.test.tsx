import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IdeaLists } from '../../../extension/popup/ideas/ideas-panel.tsx';
import { readIdeas } from '../../../extension/popup/ideas/read-ideas.ts';
import { openStore, type Store } from '../../../extension/store/schema.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { me, memberIdOf, memberRow, now, praiseRow, sessionRow } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';
import { day, ideaRow, postOf } from './idea-row.ts';

let stores = 0;
let store: Store;
beforeEach(async () => {
  store = openStore(`ideas-${stores++}`);
  await store.session.put(sessionRow({ role: 'member' }));
  await store.members.bulkPut([
    memberRow(),
    memberRow({ id: memberIdOf(3), name: '鈴木 美咲', called: '鈴木 部長' }),
  ]);
});
afterEach(() => store.close());

const draw = async (locale: Locale = 'ja') => show(<IdeaLists ideas={await readIdeas(store)} />, { locale });
const shown = async () => {
  const { going, ended } = await readIdeas(store);
  return { going: going.map(({ row }) => row.post), ended: ended.map(({ row }) => row.post) };
};

describe('the ideas of a member', () => {
  it('are those she proposed, wrote or praised, the newest first, and none that she only looked at', async () => {
    const since = (days: number) => ({ since: now - days * day });
    await store.ideas.bulkPut([
      ideaRow('mine', { proposer: me, ...since(3) }),
      ideaRow('wrote', { owner: me, ...since(1) }),
      ideaRow('praised', since(2)),
      ideaRow('looked'),
      ideaRow('done', { proposer: me, state: 'realised' }),
    ]);
    await store.praises.put(praiseRow('p', { post: postOf('praised'), direction: 'given', giver: me }));
    await store.praises.put(praiseRow('q', { post: postOf('looked'), direction: 'other' }));
    expect(await shown()).toEqual({
      going: ['wrote', 'praised', 'mine'].map(postOf),
      ended: [postOf('done')],
    });
    const { text } = await draw();
    for (const part of ['登録した提案', '自分の投稿', 'ほめた投稿']) expect(text()).toContain(part);
  });

  it('name the author as she would like it written', async () => {
    await store.ideas.put(ideaRow('a', { proposer: me, owner: memberIdOf(3) }));
    expect((await draw()).text()).toContain('鈴木 部長さんの投稿');
  });

  it('tell each step with its words, how long they have waited, and what is new', async () => {
    const step = {
      state: 'considered',
      member: memberIdOf(3),
      at: now - day,
      words: '予算を見ています',
    } as const;
    await store.ideas.put(
      ideaRow('a', {
        proposer: me,
        state: 'considered',
        since: now - day,
        steps: [...ideaRow('a').steps, step],
      }),
    );
    const news = { kind: 'idea', post: postOf('a'), state: 'considered', at: step.at, unread: 1 } as const;
    await store.news.put({ id: `idea/${postOf('a')}/considered`, ...news });
    const { text, root } = await draw();
    expect(text()).toContain('鈴木 部長さんが検討を始めました');
    expect(text()).toContain('予算を見ています');
    expect(text()).toContain('提案から 12 日');
    expect(text()).toContain('新着');
    expect(root.querySelector('[aria-current=step]')?.textContent).toBe('検討');
    expect(root.querySelector('a')?.href).toBe('https://redmine.example.co.jp/issues/a');
  });

  it('lead along the chain in both directions', async () => {
    const first = praiseRow('first', { post: postOf('first'), direction: 'given', giver: me });
    await store.praises.put(first);
    await store.ideas.bulkPut([
      ideaRow('second', { proposer: me, from: first.post }),
      ideaRow('third', { from: postOf('second'), state: 'adopted' }),
    ]);
    const { text, root, sent } = await draw();
    expect([...root.querySelectorAll('.idea-chain a')].map((one) => one.textContent)).toEqual([
      'first の題名',
      'third の題名',
    ]);
    expect(text()).toContain('採用');
    expect(sent).toEqual([]);
  });

  it('lead to another site, which they name', async () => {
    const wiki = {
      words: '',
      title: '夜勤の手順',
      url: 'https://wiki.example.co.jp/3',
      quote: '',
      authorName: '',
    };
    await store.ideas.bulkPut([
      ideaRow('wiki', { content: wiki }),
      ideaRow('mine', { proposer: me, from: postOf('wiki') }),
    ]);
    const { root } = await draw();
    expect(root.querySelector<HTMLAnchorElement>('.idea-chain a')?.href).toBe('https://wiki.example.co.jp/3');
    expect(root.querySelector('.idea-chain')?.textContent).toContain('wiki.example.co.jp');
  });

  it('ask once for what they came of where that cannot be named here', async () => {
    await store.ideas.put(ideaRow('mine', { proposer: me, from: postOf('unknown') }));
    const { sent, redraw } = await draw();
    const asked = [{ type: 'lookAtPosts', data: { posts: [postOf('unknown')] } }];
    expect(sent).toEqual(asked);
    await redraw(<IdeaLists ideas={await readIdeas(store)} />);
    expect(sent).toEqual(asked);
  });

  it('are missing kindly', async () => {
    expect((await draw()).text()).toContain('提案はまだありません');
  });
});

describe('the ideas of a leader', () => {
  it('are all on their way, those that have waited longest first, marked after 14 days', async () => {
    await store.session.update('me', { role: 'leader' });
    const long = { since: now - 20 * day, proposed: now - 20 * day };
    await store.ideas.bulkPut([ideaRow('a'), ideaRow('b', long), ideaRow('c', { state: 'declined' })]);
    expect(await shown()).toEqual({ going: [postOf('b'), postOf('a')], ended: [] });
    const { all } = await draw();
    expect(all('idea-item').map((one) => one.textContent?.includes('返事を待っています'))).toEqual([
      true,
      false,
    ]);
  });

  it('are answered from the popup, with what she began before', async () => {
    await store.session.update('me', { role: 'leader' });
    await store.ideas.put(ideaRow('a'));
    await store.moves.put({ post: postOf('a'), state: 'adopted', words: '来月' });
    const { click, button, root, sent, text } = await draw();
    await click(button('返事をする'));
    const line = root.querySelector<HTMLInputElement>('input[type="text"]');
    if (!line) throw new Error('There is no line to write');
    expect(line.value).toBe('来月');
    await act(() => {
      line.value = '来月から';
      line.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(button('返事を送る'));
    expect(sent).toEqual([
      { type: 'keepOwnMove', data: { post: postOf('a'), move: { state: 'adopted', words: '来月から' } } },
      { type: 'answerIdea', data: { post: postOf('a'), state: 'adopted', line: '来月から' } },
    ]);
    expect(text()).toContain('返事をする');
  });

  it('are shown ten at a time', async () => {
    await store.session.update('me', { role: 'leader' });
    await store.ideas.bulkPut(Array.from({ length: 12 }, (_, at) => ideaRow(`n${at}`)));
    const { all, click, button } = await draw();
    expect(all('idea-item')).toHaveLength(10);
    await click(button('もっと見る'));
    expect(all('idea-item')).toHaveLength(12);
  });
});

it.each(['ja', 'en'] as const)('axe finds nothing in the panel in %s', async (locale) => {
  await store.ideas.bulkPut([
    ideaRow('a', { proposer: me, from: postOf('z') }),
    ideaRow('b', { owner: me, state: 'declined', content: null, from: postOf('a'), pending: 1 }),
  ]);
  await store.session.update('me', { role: 'leader' });
  const { root, click, button } = await draw(locale);
  await click(button(locale === 'ja' ? '返事をする' : 'Answer'));
  document.documentElement.lang = locale;
  document.title = 'はなまる';
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});
