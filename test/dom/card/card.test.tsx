import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../extension/card/card.tsx';
import { createCardModel } from '../../../extension/card/card-model.ts';
import { createDrafts } from '../../../extension/card/drafts.ts';
import type { ViewerState } from '../../../extension/messaging/protocol.ts';
import type { ReadPost } from '../../../extension/overlay/read/create-reader.ts';
import { isSendKey } from '../../../extension/ui/send-key.ts';
import { createTranslate } from '../../../extension/ui/translate.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { messagesOf } from '../ui/messages.ts';
import { bare, cardRequest, worded } from './request.ts';

const now = Date.UTC(2026, 10, 23, 6);
const praise = {
  praise: 'p1',
  giverName: '佐藤 健一',
  mine: false,
  value: 'help',
  badge: null,
  helper: null,
  words: '夜の問い合わせに答えてくれました',
  secret: false,
  seconds: 0,
  seconded: false,
  maySecond: true,
  cosigns: [],
  thanked: false,
  at: now - 3 * 3600e3,
};

async function draw(
  over: Parameters<typeof cardRequest>[1] = {},
  locale: Locale = 'ja',
  answers: Parameters<typeof cardRequest>[0] = {},
) {
  const messages = await messagesOf(locale);
  const world = cardRequest(
    { who: () => [praise], viewer: () => 'ask', amend: () => worded, ...answers },
    { messages, ...over },
  );
  const model = createCardModel({
    request: world.request,
    drafts: createDrafts(world.request.send),
    sleep: async () => undefined,
    close: () => undefined,
  });
  await model.who.load();
  await model.loadClaim();
  const panel = document.createElement('div');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'title');
  document.body.replaceChildren(panel);
  await act(() =>
    render(<Card model={model} t={createTranslate(messages)} now={now} onClose={() => undefined} />, panel),
  );
  const radios = (group = '行動指針（任意）') => [
    ...panel.querySelectorAll<HTMLElement>(`[aria-label="${group}"] [role=radio]`),
  ];
  const chosen = () => radios().findIndex((radio) => radio.getAttribute('aria-checked') === 'true');
  const key = (target: Element | null, init: KeyboardEventInit) =>
    act(
      () =>
        void target?.dispatchEvent(
          new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
        ),
    );
  return { ...world, model, panel, radios, chosen, key, text: () => panel.textContent ?? '' };
}

beforeEach(() => {
  document.documentElement.lang = 'ja';
  document.title = 'card';
});

describe('the values', () => {
  it('are chosen with a press and let go with another', async () => {
    const { radios, chosen } = await draw();
    await act(() => radios()[1]?.click());
    expect(chosen()).toBe(1);
    await act(() => radios()[1]?.click());
    expect(chosen()).toBe(-1);
  });

  it('say which of them the team looks out for this month, and choose none for that (rule 16)', async () => {
    const { request } = cardRequest({});
    const values = request.setup.team.values.map((one) =>
      one.id === 'help' ? { ...one, theme: true as const } : one,
    );
    const setup = { ...request.setup, messages: {}, team: { ...request.setup.team, values } };
    const { radios, chosen } = await draw({ setup });
    expect(radios().map(({ textContent }) => textContent)).toEqual(['まず試す', '仲間を助ける 今月', '誠実']);
    expect(chosen()).toBe(-1);
  });

  it('move with the arrow keys, round the ends', async () => {
    const { radios, chosen, key, panel } = await draw();
    await key(panel.querySelector('[role=radiogroup]'), { key: 'ArrowLeft' });
    expect(chosen()).toBe(2);
    await key(panel.querySelector('[role=radiogroup]'), { key: 'ArrowRight' });
    expect(chosen()).toBe(0);
    expect(radios().map((radio) => radio.tabIndex)).toEqual([0, -1, -1]);
  });
});

describe('the words', () => {
  const key = { key: 'Enter', isComposing: false, ctrlKey: false, metaKey: false };

  it('are sent with Ctrl or Command and Enter', () => {
    expect(isSendKey({ ...key, ctrlKey: true })).toBe(true);
    expect(isSendKey({ ...key, metaKey: true })).toBe(true);
  });

  it('are not sent by Enter alone, nor by the Enter of an input method', () => {
    expect(isSendKey(key)).toBe(false);
    expect(isSendKey({ ...key, ctrlKey: true, isComposing: true })).toBe(false);
  });
});

it.each([
  ['2026-11-20T06:00:00Z', '3 日前の投稿'],
  ['2026/11/23 9:05', /\d+ 時間前の投稿|\d+ 分前の投稿|今の投稿/],
  ['2026年11月23日 9:05', /\d+ 時間前の投稿|\d+ 分前の投稿|今の投稿/],
  ['1795154400.123459', '3 日前の投稿'],
  ['1795154400000', '3 日前の投稿'],
  ['11月18日 11:20', '11月18日 11:20の投稿'],
  ['3時間前', '3時間前の投稿'],
  ['2027-11-20T06:00:00Z', '2027-11-20T06:00:00Zの投稿'],
  [null, null],
])('shows in its head how old a post of %s is', async (time, shown) => {
  const { panel } = await draw({ time });
  const posted = panel.querySelector('.posted')?.textContent ?? null;
  if (shown instanceof RegExp) expect(posted).toMatch(shown);
  else expect(posted).toBe(shown);
});

it('shows who praised the post, what they said and how long ago (rule 6)', async () => {
  const { text } = await draw({
    mark: { n: 2, mine: { value: null, badge: null, words: '', visibility: 'team', pending: false } },
  });
  expect(text()).toContain('佐藤 健一');
  expect(text()).toContain('夜の問い合わせに答えてくれました');
  expect(text()).toContain('3 時間前');
});

it('says of closing without words only that: the flower is already given', async () => {
  const { panel } = await draw();
  expect(panel.querySelector('.main')?.textContent).toBe('言葉なしで閉じる');
});

it('writes はなまる as a word of the sentence, without emoji or spaces around it', async () => {
  const texts = Object.entries(await messagesOf('ja')).filter(([key]) => key.startsWith('card'));
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter(([, text]) => /💮|\sはなまる|はなまる\s/.test(text))).toEqual([]);
});

it('keeps focus in the card when the pressed button goes: answer, question, and the way back', async () => {
  const ask = { id: 'u4', name: '山田 太郎', weak: false };
  const { panel } = await draw({ ask }, 'ja', { answerClaim: () => 'yours' });
  const press = (name: string) =>
    act(async () => {
      const button = [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      button?.focus();
      button?.click();
    });
  await press('はい、私です');
  await expect.poll(() => document.activeElement?.className).toBe('claim');
  expect(document.activeElement?.textContent).toContain('届くようになりました');
  await press('はなまるを取り消す');
  expect(document.activeElement?.textContent).toBe('残す');
  await press('残す');
  expect(document.activeElement?.textContent).toBe('はなまるを取り消す');
});

it('does not pull focus out of the words for an answer that comes late', async () => {
  const ask = { id: 'u4', name: '山田 太郎', weak: false };
  let answer = (_: ViewerState) => {};
  const late = new Promise<ViewerState>((resolve) => {
    answer = resolve;
  });
  const { panel, model, text } = await draw({ ask }, 'ja', { answerClaim: () => late });
  const answered = model.answer(true);
  panel.querySelector('textarea')?.focus();
  await act(async () => {
    answer('yours');
    await answered;
  });
  expect(text()).toContain('届くようになりました');
  expect(document.activeElement).toBe(panel.querySelector('textarea'));
});

it('leaves the words in view and says where they are kept when the server refused them', async () => {
  const { model, panel, text } = await draw({}, 'ja', {
    amend: () => ({
      n: 1,
      mine: { value: null, badge: null, words: '助かりました', visibility: 'team', pending: true },
    }),
    marks: () => [{ n: 0, mine: null, refused: 1 }],
  });
  const seen = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  expect(seen).not.toHaveBeenCalled();
  model.words.value = '助かりました';
  await act(() => model.submit());
  expect(seen.mock.contexts.at(-1)).toBe(panel.querySelector('[role=status]'));
  expect(panel.querySelector('[role=status]')?.textContent).toBe(
    '届けられませんでした。言葉はツールバーのはなまるに残っています。',
  );
  expect(panel.querySelector('textarea')?.value).toBe('助かりました');
  expect(text()).not.toContain('送りました');
});

it('offers no form on one’s own post', async () => {
  const { panel, text } = await draw({ mark: { n: 1, mine: null }, own: true });
  expect(panel.querySelector('textarea')).toBeNull();
  expect(text()).toContain('佐藤 健一');
});

it('offers no applause on one’s own post, also where the team does not know yet that it is hers', async () => {
  const { panel, text } = await draw({ mark: { n: 1, mine: null }, own: true }, 'ja', {
    who: () => [{ ...praise, seconds: 3 }],
  });
  expect(panel.querySelector('.clap')).toBeNull();
  expect(text()).toContain('拍手 3');
});

it('only reads, and lets a leader add her line, where one came by the count', async () => {
  const { panel, text } = await draw(
    {
      mark: { n: 1, mine: null },
      setup: { ...cardRequest({}).request.setup, me: { leads: true, animation: true } },
    },
    'ja',
    { who: () => [praise] },
  );
  expect(text()).toContain('みんなのはなまる');
  expect(panel.querySelector('.clap')).not.toBeNull();
  expect(panel.querySelector('.line input, .line button, .line')).not.toBeNull();
  expect(text()).not.toContain('言葉を添えて送る');
});

it('asks whether the account is the reader’s, by its name where the page shows one', async () => {
  const ask = { id: 'u4', name: '山田 太郎', weak: false };
  const named = await draw({ ask });
  expect(named.text()).toContain('このサイトでは「山田 太郎」さんですか？');
  const nameless = await draw({ ask: { ...ask, name: '' } });
  expect(nameless.text()).toContain('このサイトにサインイン中のアカウントは、あなたのものですか？');
  expect(nameless.text()).not.toContain('「」');
});

describe('the author’s wish', () => {
  it('to be praised privately is said before a word is written, and nothing wider is offered', async () => {
    const { panel, model, text } = await draw({}, 'ja', { author: () => ({ wish: 'private' }) });
    await act(() => model.loadAuthor());
    expect(text()).toContain('田中 花子さんは、はなまるを個別に受け取りたいそうです。');
    expect([...panel.querySelectorAll('[type=radio]')].map((one) => one.getAttribute('value'))).toEqual([
      'private',
    ]);
  });

  it('for the team is said where the wider choice is missing, and one for the open is nothing to speak of', async () => {
    const said = async (wish: string) => {
      const { panel, model } = await draw({}, 'ja', { author: () => ({ wish }) });
      await act(() => model.loadAuthor());
      return panel.querySelector('.seen')?.textContent;
    };
    expect(await said('team')).toContain('田中 花子さんへのはなまるが見えるのは、チームの中だけです');
    expect(await said('open')).not.toContain('希望');
  });
});

describe('under a praise', () => {
  const two = { ...bare, n: 2 };
  const cosign = { member: 'm9', name: '部長 一郎', words: 'よく気づきました', mine: false, at: now };
  const leads = async (entry: object, isLeader: boolean, answers: Parameters<typeof cardRequest>[0] = {}) => {
    const messages = await messagesOf('ja');
    const { setup } = cardRequest({}, { messages }).request;
    return draw({ mark: two, setup: { ...setup, me: { leads: isLeader, animation: true } } }, 'ja', {
      who: () => [{ ...praise, ...entry }],
      ...answers,
    });
  };

  it('stand applause, a leader’s line with her name, thanks, and that it is between two', async () => {
    const { panel, text } = await leads(
      { seconds: 3, cosigns: [cosign], thanked: true, secret: true },
      false,
    );
    expect(panel.querySelector('.clap')?.textContent).toBe('拍手 3');
    for (const said of ['上司のひとこと：部長 一郎さん', 'よく気づきました', 'お礼済み', '二人だけ'])
      expect(text()).toContain(said);
  });

  it('a press applauds and shows it', async () => {
    const { panel, sent } = await leads({}, false, {
      second: () => [{ ...praise, seconded: true, seconds: 1 }],
    });
    const clap = () => panel.querySelector<HTMLElement>('.clap');
    expect(clap()?.getAttribute('aria-pressed')).toBe('false');
    await act(async () => clap()?.click());
    expect(clap()?.getAttribute('aria-pressed')).toBe('true');
    expect(sent.at(-1)).toMatchObject({ type: 'second', data: { praise: 'p1', on: true, line: null } });
  });

  it('says when the applause could not be kept', async () => {
    const { panel, text } = await leads({}, false);
    await act(async () => panel.querySelector<HTMLElement>('.clap')?.click());
    expect(text()).toContain('保存できませんでした。もう一度お試しください。');
  });

  it('that one gave or received stands the count alone', async () => {
    const { panel, text } = await leads({ maySecond: false, seconds: 2 }, true);
    expect(text()).toContain('拍手 2');
    expect([panel.querySelector('.clap'), panel.querySelector('.line')]).toEqual([null, null]);
  });

  it('a leader alone may write a line, sent with Ctrl and Enter and by no input method', async () => {
    expect((await leads({}, false)).panel.querySelector('.line')).toBeNull();
    const { panel, sent, key } = await leads({}, true, { second: () => [praise] });
    const field = panel.querySelector<HTMLInputElement>('.line input');
    if (!field) throw new Error('No field for the line');
    expect(field.maxLength).toBe(200);
    field.value = ' 見事でした ';
    await act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    const seconds = () => sent.filter(({ type }) => type === 'second');
    await key(field, { key: 'Enter' });
    await key(field, { key: 'Enter', ctrlKey: true, isComposing: true });
    expect(seconds()).toEqual([]);
    await key(field, { key: 'Enter', ctrlKey: true });
    expect(seconds()).toMatchObject([{ data: { on: true, line: '見事でした' } }]);
  });
});

for (const locale of ['ja', 'en'] as const)
  it(`has nothing axe objects to, and no message missing (${locale})`, async () => {
    const ask = { id: 'u4', name: '山田 太郎', weak: false };
    const { setup } = cardRequest({}, { messages: await messagesOf(locale) }).request;
    const line = { member: 'm9', name: '部長 一郎', words: '見事', mine: true, at: now };
    const { panel, text, model } = await draw(
      { ask, mark: { ...worded, n: 2 }, setup: { ...setup, me: { leads: true, animation: true } } },
      locale,
      {
        who: () => [{ ...praise, seconds: 2, thanked: true, secret: true, cosigns: [line] }],
        author: () => ({ wish: 'private', called: 'はなさん' }),
      },
    );
    await act(() => model.loadAuthor());
    expect(text()).toContain('はなさん');
    // Contrast needs a real browser's layout.
    const { violations } = await axe.run(panel, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(text()).not.toMatch(/card\.|overlay\.|\$\d/);
  });

describe('badges and helpers', () => {
  const helpers = [
    { id: 'u2', name: '山本しげる', given: false },
    { id: 'u3', name: '佐藤 健一', given: true },
  ];
  const reader = {
    selector: 'body',
    // Of a post the card reads nothing but its author.
    read: () => ({ author: { id: 'u2', name: '山本', weak: false } }) as ReadPost,
    viewer: () => null,
  };

  it.each(['ja', 'en'] as const)(
    'are chosen by chips, and axe objects to none of them (%s)',
    async (locale) => {
      const who = [{ ...praise, badge: 'old', helper: '山本しげる' }];
      const over = { reader, mark: { ...bare, n: 2 } };
      const { panel, model, text } = await draw(over, locale, { who: () => who, helpers: () => helpers });
      await act(() => model.helpers.load());
      const press = (name: string) =>
        act(() =>
          [...panel.querySelectorAll('button')].find((one) => one.textContent?.includes(name))?.click(),
        );
      expect(panel.textContent).not.toContain('橋渡し'); // folded, so that the card is short
      const [badges, others] =
        locale === 'ja' ? ['バッジを添える', 'ほかに助けて'] : ['Add a badge', 'Who else'];
      await press(badges);
      await press('橋渡し');
      await press(others);
      await press('山本しげる');
      await press('佐藤 健一'); // told so already
      expect(model.badge.chosen.value).toBe('bridge');
      expect(model.value.value).toBe('help');
      expect(model.helpers.chosen.value).toEqual(['u2']);
      expect(panel.querySelector('.who')?.textContent).toContain('縁の下');
      expect(panel.querySelector('.who')?.textContent).toContain(
        locale === 'ja' ? '山本しげるさんにも' : 'Also for',
      );
      const { violations } = await axe.run(panel, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(text()).not.toMatch(/card\.|\$\d/);
    },
  );

  it('says one true line while nothing is written (rule 12)', async () => {
    const { panel, model } = await draw();
    expect(panel.querySelectorAll('.joy')).toHaveLength(1);
    expect(panel.querySelector('.joy')?.textContent).toContain('喜び');
    await act(() => {
      model.words.value = '助';
    });
    expect(panel.querySelector('.joy')?.textContent?.trim()).toBe('');
  });
});
