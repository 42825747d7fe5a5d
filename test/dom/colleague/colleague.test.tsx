import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Colleague } from '../../../extension/colleague/colleague.tsx';
import type { People } from '../../../extension/colleague/people.ts';
import type { Meeting } from '../../../extension/messaging/protocol.ts';
import type { PostTag } from '../../../shared/contract/ids.ts';
import { gate } from '../ui/gate.ts';
import { me, memberIdOf, memberRow, sato, tagOf, team } from '../ui/rows.ts';
import { type Answers, type Shown, show } from '../ui/show.tsx';

const matter = { title: '作業手順書', url: 'https://home-made.example/manual?id=3', quote: '写真を入れた' };
const sagawa = memberRow({ id: memberIdOf(3), name: '佐川 愛', department: '営業部' });
const people: People = {
  session: { member: me, state: 'good' },
  team,
  members: [memberRow({ department: '製造一課' }), sagawa, memberRow({ id: memberIdOf(4), name: '森 葉子' })],
  lately: [],
};
const meeting = {
  post: tagOf('page') as PostTag,
  wish: 'team',
  mark: { n: 0, mine: null },
  draft: null,
  badges: [],
} as const satisfies Meeting;
const sent = {
  n: 1,
  mine: { value: null, badge: null, words: 'w', visibility: 'team', pending: false },
} as const;

function open(answers: Answers = {}, over: Partial<People> = {}) {
  const screen = <Colleague matter={matter} people={{ ...people, ...over }} />;
  return show(screen, { answers: { meetColleague: () => meeting, ...answers } });
}

/** A key in the field for names. */
function press(page: Shown, key: string, more: KeyboardEventInit = {}): Promise<void> {
  return act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    page.find('whom').dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve));
  });
}

const shownPeople = (page: Shown) => page.all('person').map(({ textContent }) => textContent);

describe('the field for whom to praise', () => {
  it('offers everybody of a small team, and fewer with each letter', async () => {
    const page = await open();
    expect(shownPeople(page)).toHaveLength(3);
    await page.type('whom', '佐');
    expect(shownPeople(page)).toEqual(['佐川 愛営業部', '佐藤 健一製造一課']);
    await page.type('whom', '製造');
    expect(shownPeople(page)).toEqual(['佐藤 健一製造一課']);
    await page.type('whom', '山田');
    expect(page.text()).toContain('「山田」に当てはまるメンバーはいません');
  });

  it('is walked by the arrows, says so to a screen reader, and chooses by Enter', async () => {
    const page = await open();
    await page.type('whom', '佐');
    await press(page, 'Enter'); // two are left and none is pointed at
    expect(page.all('words')).toEqual([]);
    await press(page, 'ArrowDown');
    await press(page, 'ArrowDown');
    const active = page.find('whom').getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe('佐藤 健一製造一課');
    expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
    await press(page, 'Enter');
    expect(page.sent).toEqual([{ type: 'meetColleague', data: { member: sato, url: matter.url } }]);
    expect(document.activeElement).toBe(page.find('words'));
  });

  it('chooses nobody by the Enter that ends a composition', async () => {
    const page = await open();
    await page.type('whom', '佐藤');
    await press(page, 'ArrowDown', { isComposing: true });
    await press(page, 'Enter', { isComposing: true });
    expect(page.all('words')).toEqual([]);
    await press(page, 'Enter');
    expect(page.all('words')).toHaveLength(1); // the only one left
  });
});

describe('what is said to her', () => {
  const choose = async (page: Shown) => page.click(page.find('person'));

  it('is kept as it is written, and sent with what it is about', async () => {
    let asked = 0;
    const page = await open({
      meetColleague: () => (asked++ === 0 ? meeting : { ...meeting, mark: sent }),
      praiseColleague: () => sent,
    });
    await page.type('whom', '佐藤');
    await choose(page);
    await page.type('words', '写真のおかげで迷いませんでした ');
    expect(page.sent.at(-1)).toMatchObject({
      type: 'keepOwnDraft',
      data: { post: meeting.post, draft: { words: '写真のおかげで迷いませんでした ' } },
    });
    await page.submit();
    expect(page.sent.at(-1)).toEqual({
      type: 'praiseColleague',
      data: {
        member: sato,
        matter,
        value: null,
        badge: null,
        words: '写真のおかげで迷いませんでした',
        visibility: 'team',
      },
    });
    await expect.poll(() => page.all('done-sent').length, { timeout: 5000 }).toBe(1);
    expect(page.text()).toContain('佐藤 健一さんに贈りました');
  });

  it('is sent once it is known what was said before, however quick one is', async () => {
    const { promise, resolve } = gate<Meeting>();
    const mine = {
      value: null,
      badge: null,
      words: '前の言葉',
      visibility: 'private',
      pending: false,
    } as const;
    const page = await open({ meetColleague: () => promise, praiseColleague: () => sent });
    await page.type('whom', '佐藤');
    await choose(page);
    await page.submit();
    expect(page.sent.map(({ type }) => type)).toEqual(['meetColleague']);
    await act(() => resolve({ ...meeting, mark: { n: 1, mine } }));
    await expect.poll(() => page.sent.map(({ type }) => type)).toContain('praiseColleague');
    expect(page.sent[1]?.data).toMatchObject({ words: '前の言葉', visibility: 'private' });
  });

  it('is kept from the first letter, also where the colleague is met only after it', async () => {
    const { promise, resolve } = gate<Meeting>();
    const page = await open({ meetColleague: () => promise });
    await page.type('whom', '佐藤');
    await choose(page);
    await page.type('words', '写真の');
    await act(() => resolve({ ...meeting, draft: { value: null, words: '前に書きかけた言葉' } }));
    await expect
      .poll(() => page.sent.at(-1))
      .toMatchObject({
        type: 'keepOwnDraft',
        data: { post: meeting.post, draft: { words: '写真の' } },
      });
    expect((page.find('words') as HTMLTextAreaElement).value).toBe('写真の');
  });

  it('offers nothing wider than she wishes, and sends nothing wider', async () => {
    const page = await open({
      meetColleague: () => ({ ...meeting, wish: 'private' }),
      praiseColleague: () => sent,
    });
    await page.type('whom', '佐藤');
    await choose(page);
    expect(page.all('visibility-open')).toEqual([]);
    expect(page.find('visibility-fixed').textContent).toContain('佐藤 健一');
    await page.submit();
    expect(page.sent.at(-1)?.data).toMatchObject({ visibility: 'private' });
  });

  it('begins with what was said before, and goes along to another colleague once it was touched', async () => {
    const mine = { value: null, badge: null, words: '前の言葉', visibility: 'team', pending: false } as const;
    const page = await open({ meetColleague: () => ({ ...meeting, mark: { n: 1, mine } }) });
    await page.type('whom', '佐藤');
    await choose(page);
    expect((page.find('words') as HTMLTextAreaElement).value).toBe('前の言葉');
    expect(page.text()).toContain('すでに贈っています');
    await page.type('words', '新しい言葉');
    await page.click(page.find('another'));
    expect(page.sent.at(-1)).toEqual({ type: 'keepOwnDraft', data: { post: meeting.post, draft: null } });
    await choose(page);
    expect((page.find('words') as HTMLTextAreaElement).value).toBe('新しい言葉');
  });

  it.each([
    ['kept', { ...sent, mine: { ...sent.mine, pending: true } }, 'つながりしだい'],
    ['ended', { ...sent, mine: { ...sent.mine, pending: true }, ended: true }, 'もう一度チームに参加すると'],
    ['refused', { ...sent, refused: 1 }, '書いた言葉は残っています'],
  ])('is told of as %s where that is what it is', async (phase, mark, told) => {
    let asked = 0;
    const page = await open({
      meetColleague: () => (asked++ === 0 ? meeting : { ...meeting, mark }),
      praiseColleague: () => sent,
    });
    await page.type('whom', '佐藤');
    await choose(page);
    await page.submit();
    await expect.poll(() => page.all(`done-${phase}`).length, { timeout: 5000 }).toBe(1);
    expect(page.text()).toContain(told);
  });

  it('stays where it could not be kept', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await open({
      praiseColleague: () => {
        throw new Error('The background is gone');
      },
    });
    await page.type('whom', '佐藤');
    await choose(page);
    await page.type('words', '助かりました');
    await page.submit();
    expect(page.text()).toContain('うまくいきませんでした');
    expect((page.find('words') as HTMLTextAreaElement).value).toBe('助かりました');
    log.mockRestore();
  });
});

it('says so where there is nothing to lead a colleague to, or no team', async () => {
  const nowhere = await show(<Colleague matter={{ ...matter, url: '' }} people={people} />);
  expect(nowhere.find('nowhere').textContent).toContain('アドレスがない');
  const alone = await show(<Colleague matter={matter} people={{ ...people, session: null }} />);
  await alone.click(alone.button('設定'));
  expect(alone.world.openOptions).toHaveBeenCalledOnce();
});
