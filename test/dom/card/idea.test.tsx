import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../extension/card/card.tsx';
import { createCardModel } from '../../../extension/card/card-model.ts';
import { createDrafts } from '../../../extension/card/drafts.ts';
import type { BegunMoves } from '../../../extension/card/idea/idea-model.ts';
import type { IdeaEntry, IdeaTold, Origin, Origins } from '../../../extension/messaging/protocol.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';
import { PostTag } from '../../../shared/contract/ids.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { messagesOf } from '../ui/messages.ts';
import { now, tagOf } from '../ui/rows.ts';
import { answered } from '../ui/show.tsx';
import { bare, cardRequest } from './request.ts';

const day = 86_400_000;
const tag = (name: string) => v.parse(PostTag, tagOf(name));
const none: IdeaTold = { idea: null, born: [], begun: null };
const link = (name: string) => ({
  post: tag(name),
  title: `${name} の題名`,
  url: `https://intra.example/${name}`,
});
const origin: Origin = {
  ...{ post: tag('origin'), title: '手順書の改善', site: 'wiki.intra.example', authorName: '田中 花子' },
  ...{ part: 'received', state: null },
};
const elsewhere: Origin = {
  ...{
    post: tag('elsewhere'),
    title: '夜勤の引き継ぎ',
    site: 'redmine.intra.example',
    authorName: '伊藤 誠',
  },
  ...{ part: 'known', state: 'adopted' },
};

function told(over: Partial<IdeaEntry> = {}): IdeaTold {
  const at = now - 12 * day;
  const idea: IdeaEntry = {
    ...{ state: 'proposed', since: at, proposed: at, mine: false, pending: false, from: null },
    steps: [{ state: 'proposed', at, name: '佐藤 健一', words: '' }],
    ...over,
  };
  return { idea, born: [], begun: null };
}

interface Scene {
  readonly leads?: boolean;
  readonly moves?: BegunMoves;
  readonly locale?: Locale;
  readonly answers?: Parameters<typeof cardRequest>[0];
}

async function draw(
  first: IdeaTold,
  { leads = false, moves = new Map(), locale = 'ja', answers = {} }: Scene = {},
) {
  const messages = await messagesOf(locale);
  const world = cardRequest({ who: () => [], idea: () => first, ...answers }, { messages });
  const setup = { ...world.request.setup, me: { leads, animation: true } };
  const request = { ...world.request, setup };
  const model = createCardModel({
    ...{ request, moves, drafts: createDrafts(request.send) },
    sleep: async () => undefined,
    close: () => undefined,
  });
  await model.idea.load();
  const panel = document.createElement('div');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'title');
  document.body.replaceChildren(panel);
  await act(() =>
    render(<Card model={model} t={createTranslate(messages)} now={now} onClose={() => undefined} />, panel),
  );
  const section = () => panel.querySelector<HTMLElement>('.idea');
  return {
    ...world,
    model,
    section,
    text: () => section()?.textContent ?? '',
    press: (name: string) =>
      act(async () => {
        const button = [...(section()?.querySelectorAll('button') ?? [])].find(
          (one) => one.textContent === name,
        );
        button?.focus();
        button?.click();
        await answered();
      }),
    choose: (value: string) =>
      act(() => section()?.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click()),
    search: (words: string) =>
      act(async () => {
        const field = section()?.querySelector<HTMLInputElement>('input[type="search"]');
        if (!field) throw new Error('There is nothing to search with');
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await answered();
      }),
    write: (words: string) =>
      act(() => {
        const field = section()?.querySelector<HTMLInputElement>('input[type="text"]');
        if (!field) throw new Error('There is no line to write');
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    sentOf: (type: string) => world.sent.filter((one) => one.type === type).map(({ data }) => data),
  };
}

beforeEach(() => {
  document.documentElement.lang = 'ja';
  document.title = 'card';
});

describe('a post that is no idea', () => {
  it('becomes one with two presses, with the praise it came of where one is chosen', async () => {
    const { press, choose, section, sentOf, marks, text } = await draw(none, {
      answers: { propose: () => told(), origins: () => ({ origins: [elsewhere, origin], more: false }) },
    });
    await press('提案として登録');
    expect(text()).toContain('ほめた人みんなに');
    expect([...(section()?.querySelectorAll('.origin') ?? [])].map((one) => one.textContent)).toEqual([
      '選ばない',
      '夜勤の引き継ぎredmine.intra.example伊藤 誠さんの投稿採用',
      '手順書の改善wiki.intra.exampleもらったはなまる',
    ]);
    expect(section()?.querySelector('input[type=search]')).toBeNull(); // all are told
    await choose(elsewhere.post);
    await press('登録する');
    expect(sentOf('propose')).toMatchObject([{ from: elsewhere.post, content: { title: '掲示板' } }]);
    expect(marks.at(-1)).toEqual({ ...bare, idea: 'proposed' });
    expect(text()).toContain('提案から 12 日');
  });

  it('lets one search where there are many, and keeps what is chosen', async () => {
    const answers = new Map([
      ['', { origins: [origin], more: true }],
      ['夜勤', { origins: [elsewhere], more: false }],
      ['？', { origins: [], more: false }],
    ]);
    const { press, choose, search, section, text, sentOf } = await draw(none, {
      answers: { propose: () => told(), origins: ({ search }: { search: string }) => answers.get(search) },
    });
    const titles = () =>
      [...(section()?.querySelectorAll('.origin-title') ?? [])].map((one) => one.textContent);
    await press('提案として登録');
    expect(text()).toContain('ほかにもあります');
    await choose(origin.post);
    await search('夜勤');
    expect(titles()).toEqual([origin.title, elsewhere.title]);
    await choose(elsewhere.post);
    await search('？');
    expect(titles()).toEqual([elsewhere.title]);
    expect(text()).toContain('見つかりません');
    await press('登録する');
    expect(sentOf('propose')).toMatchObject([{ from: elsewhere.post }]);
  });

  it('shows what was searched for last, though an earlier answer comes after it', async () => {
    let resolve: (told: Origins) => void = () => undefined;
    const promise = new Promise<Origins>((done) => {
      resolve = done;
    });
    const late = ({ search }: { search: string }) =>
      search === 'は' ? promise : { origins: [search === '' ? origin : elsewhere], more: true };
    const { press, search, text } = await draw(none, { answers: { origins: late } });
    await press('提案として登録');
    await search('は');
    await search('はん');
    resolve({ origins: [origin], more: false });
    await act(answered);
    expect(text()).toContain(elsewhere.title);
    expect(text()).not.toContain(origin.title);
  });

  it('keeps the focus in the card, whatever button is gone', async () => {
    const { press, section } = await draw(none, {
      answers: { propose: () => told({ mine: true }), unpropose: () => none },
    });
    const steps = ['提案として登録', 'キャンセル', '提案として登録', '登録する', '登録を取り下げる'];
    for (const name of steps) {
      await press(name);
      expect([name, section()?.contains(document.activeElement)]).toEqual([name, true]);
    }
  });

  it('says so where it could not be kept', async () => {
    const { press, text } = await draw(none);
    await press('提案として登録');
    await press('登録する');
    expect(text()).toContain('保存できませんでした');
  });

  it('says nothing while the background does not answer', async () => {
    const { section } = await draw(none, { answers: { idea: () => Promise.reject(new Error('gone')) } });
    expect(section()).toBeNull();
  });
});

describe('an idea', () => {
  it('shows where it stands, who took it there and what they said, and how long it has waited (rule 17)', async () => {
    const { section, text } = await draw(
      told({
        state: 'considered',
        since: now - 3 * day,
        steps: [
          ...(told().idea?.steps ?? []),
          { state: 'considered', at: now - 3 * day, name: '部長', words: '予算を見ています' },
        ],
      }),
    );
    const path = [...(section()?.querySelectorAll('.idea-path li') ?? [])];
    expect(path.map((one) => [one.textContent, one.getAttribute('aria-current')])).toEqual([
      ['提案', null],
      ['検討', 'step'],
      ['採用', null],
      ['実現', null],
    ]);
    expect(text()).toContain('部長さんが検討を始めました');
    expect(text()).toContain('予算を見ています');
    expect(text()).toContain('提案から 12 日');
    expect(text()).not.toContain('返事を待っています');
  });

  it('asks gently for an answer after 14 days, and waits no more once it came to an end', async () => {
    const at = now - 15 * day;
    expect((await draw(told({ since: at, proposed: at }))).text()).toContain('返事を待っています');
    const declined = await draw(told({ state: 'declined', since: at, proposed: at }));
    expect(declined.text()).not.toContain('提案から');
    expect(
      [...(declined.section()?.querySelectorAll('.idea-path li') ?? [])].map((one) => one.textContent),
    ).toEqual(['提案', '見送り']);
  });

  it('waits to be sent until it was', async () => {
    let asked = 0;
    const { press, text, model } = await draw(none, {
      answers: { propose: () => told({ pending: true }), idea: () => (asked++ === 0 ? none : told()) },
    });
    await press('提案として登録');
    await press('登録する');
    await vi.waitFor(() => expect(model.idea.told.value?.idea?.pending).toBe(false));
    await act(() => undefined);
    expect(text()).not.toContain('送信待ち');
    expect(asked).toBe(2);
  });

  it('leads to the praise it came of, and to the ideas born of it', async () => {
    const { section } = await draw({
      ...told({ from: { ...link('before'), state: null } }),
      born: [{ ...link('after'), state: 'adopted' }],
    });
    expect([...(section()?.querySelectorAll('a') ?? [])].map((one) => one.href)).toEqual([
      'https://intra.example/before',
      'https://intra.example/after',
    ]);
  });

  it('is taken back by its proposer alone, while nobody moved it', async () => {
    const { press, sentOf, marks } = await draw(told({ mine: true }), { answers: { unpropose: () => none } });
    await press('登録を取り下げる');
    expect(sentOf('unpropose')).toHaveLength(1);
    expect(marks.at(-1)).toEqual(bare);
    expect((await draw(told())).text()).not.toContain('取り下げる');
    expect((await draw(told({ mine: true, state: 'adopted' }))).text()).not.toContain('取り下げる');
  });
});

describe('a leader', () => {
  it('moves it with a line, which declining takes', async () => {
    const { choose, write, press, sentOf, model } = await draw(told(), {
      leads: true,
      answers: { moveIdea: () => told({ state: 'declined' }) },
    });
    await press('返事をする');
    await choose('declined');
    await press('返事を送る');
    expect(sentOf('moveIdea')).toEqual([]);
    await write('  今年は人手が足りません ');
    await press('返事を送る');
    expect(sentOf('moveIdea')).toMatchObject([{ state: 'declined', line: '今年は人手が足りません' }]);
    expect(model.idea.isWriting()).toBe(false);
  });

  it('finds the line she began when she opens the card again, and keeps it where it was not kept', async () => {
    const moves: BegunMoves = new Map();
    const first = await draw(told(), { leads: true, moves });
    await first.press('返事をする');
    await first.choose('adopted');
    await first.write('来月から');
    await first.press('返事を送る'); // the background is gone
    expect(first.text()).toContain('保存できませんでした');
    const again = await draw(told(), { leads: true, moves });
    expect(again.section()?.querySelector<HTMLInputElement>('input[type="text"]')?.value).toBe('来月から');
    expect(again.section()?.querySelector<HTMLInputElement>('input[value="adopted"]')?.checked).toBe(true);
  });

  it('finds it from before the page was loaded, too, and what she writes is kept with each key', async () => {
    const begun = { state: 'adopted', words: '来月から' } as const;
    const { section, write, sentOf } = await draw({ ...told(), begun }, { leads: true });
    expect(section()?.querySelector<HTMLInputElement>('input[type="text"]')?.value).toBe('来月から');
    await write('再来月から');
    expect(sentOf('keepMove').at(-1)).toMatchObject({ move: { state: 'adopted', words: '再来月から' } });
  });

  it('alone is offered to move it', async () => {
    const offered = async (leads: boolean) => (await draw(told(), { leads })).text().includes('返事をする');
    expect(await offered(false)).toBe(false);
    expect(await offered(true)).toBe(true);
  });
});

it.each(['ja', 'en'] as const)('axe finds nothing in the card of an idea in %s', async (locale) => {
  const full = { ...told({ mine: true }), born: [{ ...link('after'), state: 'adopted' as const }] };
  for (const one of [full, none]) {
    const answers = { origins: () => ({ origins: [elsewhere, origin], more: true }) };
    const { press } = await draw(one, { leads: true, locale, answers });
    await press(locale === 'ja' ? '提案として登録' : 'Mark as an idea');
    await press(locale === 'ja' ? '返事をする' : 'Answer');
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
});
