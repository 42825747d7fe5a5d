import { describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../extension/options/account.ts';
import { Options } from '../../../extension/options/options.tsx';
import type { SiteRow } from '../../../extension/options/sites/site-row.tsx';
import { gate } from '../ui/gate.ts';
import { askedPersona, now, outboxRow, praiseRow, sessionRow, team } from '../ui/rows.ts';
import { show } from '../ui/show.tsx';

const recipes = [{ id: 'redmine', name: { ja: 'Redmine', en: 'Redmine' } }];
const stranger: Account = {
  session: null,
  team: null,
  preferences: null,
  department: null,
  departments: [],
  personas: [],
  outbox: [],
  drafts: [],
  fault: null,
  syncedAt: 0,
};
const member: Account = { ...stranger, session: sessionRow(), team, syncedAt: now - 120_000 };
const screen = (account: Account, sites: readonly SiteRow[] = []) => (
  <Options account={account} sites={sites} recipes={recipes} version="0.1.0" />
);
const origin = 'https://redmine.example.co.jp';

describe('the settings', () => {
  it('let one join by pasting the link', async () => {
    const page = await show(screen(stranger), { answers: { join: () => ({ ok: true }) } });
    const link = `https://hanamaru.example.co.jp/join#t=hanamaru&k=${'A'.repeat(43)}&i=${'B'.repeat(30)}`;
    await page.type('join-link', `<${link}>`);
    await page.type('join-name', '田中');
    await page.submit();
    expect(page.sent).toEqual([{ type: 'join', data: { link: `<${link}>`, name: '田中' } }]);
  });

  it('show who the team takes one for', async () => {
    const { text } = await show(screen({ ...member, personas: [{ ...askedPersona, state: 'yours' }] }));
    expect(text()).toContain('田中 由香（redmine.example.co.jp）');
    expect(text()).toContain('リーダー');
    expect(text()).toContain('2 分前');
    expect(text()).toContain('バージョン 0.1.0');
  });
});

describe('one’s accounts', () => {
  const yours: Account = { ...member, personas: [{ ...askedPersona, state: 'yours' }] };

  it('can be given back, and taken after all', async () => {
    const page = await show(screen(yours));
    await page.click(page.button('自分のアカウントではない'));
    await page.redraw(screen({ ...member, personas: [{ ...askedPersona, state: 'declined' }] }));
    expect(page.text()).toContain('まだありません');
    await page.click(page.button('やはり自分です'));
    const { persona } = askedPersona;
    expect(page.sent).toEqual([
      { type: 'answerPersona', data: { persona, yes: false } },
      { type: 'answerPersona', data: { persona, yes: true } },
    ]);
  });
});

describe('one’s name', () => {
  it('can be changed, but not to none', async () => {
    const page = await show(screen(member));
    await page.click(page.find('rename'));
    expect(page.find('name')).toHaveProperty('value', '田中 由香');
    await page.type('name', ' ');
    await page.submit();
    expect(page.text()).toContain('お名前を入力してください');
    await page.type('name', ' 田中 ゆか ');
    await page.submit();
    expect(page.sent).toEqual([{ type: 'rename', data: { name: '田中 ゆか' } }]);
    expect(page.all('name')).toEqual([]);
  });
});

describe('how one likes to be praised', () => {
  it('is kept as soon as it is chosen', async () => {
    const preferences = { wish: 'open', animation: true, levels: true, game: true, called: null } as const;
    const page = await show(screen({ ...member, preferences }));
    expect(page.text()).toContain('ほめられ方カード');
    expect(page.find('wish-open')).toHaveProperty('checked', true);
    await page.click(page.find('wish-private'));
    expect(page.sent).toEqual([{ type: 'prefer', data: { wish: 'private' } }]);
    expect(page.text()).toContain('保存しました');
  });

  it('is not asked of who is in no team, or whose session has ended', async () => {
    for (const account of [stranger, { ...member, session: sessionRow({ state: 'ended' }) }])
      expect((await show(screen(account))).all('wish-team')).toEqual([]);
  });
});

describe('one’s department', () => {
  it('is written freely, with those that colleagues named to choose from', async () => {
    const departments = ['営業部', '製造部'];
    const page = await show(screen({ ...member, department: '製造部', departments }));
    expect(page.find('department-now').textContent).toBe('製造部');
    await page.click(page.find('department-change'));
    const offered = [...page.root.querySelectorAll('datalist option')];
    expect(offered.map((one) => one.getAttribute('value'))).toEqual(departments);
    await page.type('department', ' 品質保証部 ');
    await page.submit();
    await page.click(page.find('department-change'));
    await page.type('department', '');
    await page.submit();
    expect(page.sent).toEqual([
      { type: 'setDepartment', data: { department: '品質保証部' } },
      { type: 'setDepartment', data: { department: null } },
    ]);
  });
});

describe('notifications', () => {
  it('come once a day until one chooses otherwise, and quick choices add up', async () => {
    const page = await show(screen(member));
    expect(page.find('notices-daily')).toHaveProperty('checked', true);
    await page.click(page.find('notices-now'));
    await page.click(page.find('notices-quietWeekends'));
    const usual = { quietFrom: '19:00', quietTo: '08:30', remind: true };
    expect(page.sent).toEqual([
      { type: 'setNotices', data: { ...usual, when: 'now', quietWeekends: true } },
      { type: 'setNotices', data: { ...usual, when: 'now', quietWeekends: false } },
    ]);
    await page.click(page.find('notices-off'));
    expect(page.all('notices-quietFrom')).toEqual([]);
  });
});

describe('leaving', () => {
  it('is not offered where the organisation would only join again', async () => {
    const page = await show(
      <Options account={member} sites={[]} recipes={recipes} version="0.1.0" managed={true} />,
    );
    expect(page.all('leave')).toEqual([]);
    expect(page.find('leave-managed').textContent).toContain('組織が管理');
  });

  it('warns of drafts too, and copies them', async () => {
    const draft = { post: praiseRow('a').post, value: null, words: '書きかけの言葉です' };
    const page = await show(screen({ ...member, outbox: [outboxRow(1)], drafts: [draft] }));
    await page.click(page.find('leave'));
    expect(page.text()).toContain('書きかけの言葉 1 件が失われます');
    await page.click(page.button('送っていない言葉をコピー'));
    expect(page.world.copy).toHaveBeenCalledWith('1 番目の言葉\n\n書きかけの言葉です');
  });

  it('asks first, and leaves on the second answer', async () => {
    const page = await show(screen(member));
    await page.click(page.find('leave'));
    expect(page.sent).toEqual([]);
    expect(page.text()).not.toContain('失われます');
    await page.click(page.find('leave-confirm'));
    expect(page.sent.map(({ type }) => type)).toEqual(['leave']);
  });

  it('says that it is at it', async () => {
    const { promise, resolve } = gate<void>();
    const page = await show(screen(member), { answers: { leave: () => promise } });
    await page.click(page.find('leave'));
    await page.click(page.find('leave-confirm'));
    expect(page.find('leave-confirm').textContent).toBe('抜けています…');
    resolve();
  });

  it('warns of what has not been sent, and copies its words', async () => {
    const page = await show(screen({ ...member, outbox: [outboxRow(1), outboxRow(2, { content: null })] }));
    await page.click(page.find('leave'));
    expect(page.text()).toContain('まだ送っていない 2 件が失われます');
    await page.click(page.button('送っていない言葉をコピー'));
    expect(page.world.copy).toHaveBeenCalledWith('1 番目の言葉');
  });
});

describe('sites', () => {
  const row = (over: Partial<SiteRow> = {}): SiteRow => ({
    origin,
    recipe: 'redmine',
    source: 'person',
    granted: true,
    ...over,
  });

  it('are switched off one by one', async () => {
    const page = await show(screen(member, [row()]));
    expect(page.find('site-row').textContent).toContain('redmine.example.co.jpRedmine · 使用中');
    await page.click(page.find('site-switch-off'));
    expect(page.sent).toEqual([{ type: 'switchOff', data: { origin } }]);
  });

  it('are the organisation’s business where policy has them', async () => {
    const page = await show(screen(member, [row({ source: 'policy' })]));
    expect(page.find('site-row').textContent).toContain('組織が管理');
    expect(page.all('site-switch-off')).toEqual([]);
  });

  it('are not called in use where no product has the name that the policy gave', async () => {
    for (const granted of [true, false]) {
      const page = await show(screen(member, [row({ source: 'policy', recipe: 'redmin', granted })]));
      expect(page.find('site-row').textContent).toContain('未対応の製品名です（redmin） · 組織が管理');
      expect(page.find('site-row').textContent).not.toContain('使用中');
      expect(page.all('site-switch-on')).toEqual([]);
    }
  });

  it('are allowed again where the permission is missing', async () => {
    const page = await show(screen(member, [row({ granted: false })]), {
      answers: { switchOn: () => ({ ok: true }) },
    });
    await page.click(page.find('site-switch-on'));
    expect(page.world.requestSite).toHaveBeenCalledWith(origin, 'redmine');
    expect(page.sent).toEqual([{ type: 'switchOn', data: { origin, recipe: 'redmine' } }]);
  });
});

describe('adding a site by its address', () => {
  const choose = async (page: Awaited<ReturnType<typeof show>>, id: string) => {
    const select = page.find('site-add-recipe');
    if (!(select instanceof HTMLSelectElement)) throw new Error('The recipes are no list');
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await page.type('site-add-address', `${origin}/projects/line2 `);
  };
  const submit = (page: Awaited<ReturnType<typeof show>>) => page.click(page.find('site-add-submit'));

  it('asks within the submit itself, then switches on with the chosen recipe', async () => {
    const { promise, resolve } = gate<boolean>();
    const requestSite = vi.fn(() => promise);
    const page = await show(screen(member), {
      world: { requestSite },
      answers: { switchOn: () => ({ ok: true }) },
    });
    await choose(page, 'redmine');
    page.find('site-add-submit').click();
    expect(requestSite.mock.calls).toEqual([[origin, 'redmine']]);
    resolve(true);
    await expect.poll(() => page.text()).toContain('追加しました');
    expect(page.sent).toEqual([{ type: 'switchOn', data: { origin, recipe: 'redmine' } }]);
  });

  it('recognises the product in an open tab of the site', async () => {
    const page = await show(screen(member), {
      world: { findTab: async () => ({ id: 9, url: `${origin}/issues/1` }) },
      answers: { recognise: () => ({ recipe: 'redmine', name: 'Redmine' }), switchOn: () => ({ ok: true }) },
    });
    await choose(page, 'auto');
    await submit(page);
    expect(page.world.giveBack).not.toHaveBeenCalled();
    expect(page.sent.map(({ type }) => type)).toEqual(['recognise', 'switchOn']);
    expect(page.sent[0]?.data).toEqual({ tabId: 9, url: `${origin}/issues/1` });
  });

  it('says what to do when no tab of the site is open', async () => {
    const page = await show(screen(member));
    await choose(page, 'auto');
    await submit(page);
    expect(page.sent).toEqual([]);
    expect(page.text()).toContain('見分けられませんでした');
    expect(page.world.giveBack).toHaveBeenCalledExactlyOnceWith(origin);
  });

  it.each(['redmine', 'javascript:alert(1)', 'ftp://files.example/'])(
    'refuses %j as an address',
    async (text) => {
      const page = await show(screen(member));
      await page.type('site-add-address', text);
      await submit(page);
      expect(page.world.requestSite).not.toHaveBeenCalled();
      expect(page.text()).toContain('https:// または http:// で始まるアドレス');
    },
  );
});
