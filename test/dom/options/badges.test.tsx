import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../extension/options/account.ts';
import { BadgeDesk } from '../../../extension/options/badges/badge-desk.tsx';
import { sayRule } from '../../../extension/options/badges/say-rule.ts';
import { Options } from '../../../extension/options/options.tsx';
import { createTranslate } from '../../../extension/ui/translate.ts';
import { BadgeFacts, Rule } from '../../../shared/contract/badge.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { messagesOf } from '../ui/messages.ts';
import { now, sessionRow, team } from '../ui/rows.ts';
import { type Answers, type Shown, show } from '../ui/show.tsx';
import { admin } from './admin.ts';

const factsOf = (id: string, over: Partial<BadgeFacts> = {}) => {
  const badge = team.badges.find((one) => one.id === id);
  const base = { holders: 4, share: badge?.kind === 'given' ? 12 : null, wornOut: false };
  return v.parse(BadgeFacts, { ...badge, ...base, ...over });
};
const aid = factsOf('first-aid', { share: 45, wornOut: true });
const bridge = factsOf('bridge');
const classic = factsOf('classic');
const all = [aid, bridge, factsOf('welcome'), classic];
const told = (badges: readonly BadgeFacts[]) => () => ({ ok: true, value: badges });
const offline = () => ({ ok: false, fault: { kind: 'offline' } });

async function open(answers: Answers = {}): Promise<Shown> {
  const page = await show(<BadgeDesk values={team.values} />, {
    answers: { askBadges: told(all), putBadge: told(all), retireBadge: told(all), ...answers },
  });
  await expect.poll(() => page.all('badge-desk')[0]?.getAttribute('aria-busy')).toBe('false');
  return page;
}

function within(page: Shown, badge: string, testId: string): HTMLElement {
  const found = page.find(`badge-${badge}`).querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  if (!found) throw new Error(`${badge} shows no ${testId}`);
  return found;
}

const changes = (page: Shown) => page.sent.filter(({ type }) => type !== 'askBadges');

describe('keeping the badges', () => {
  const options = (over: Partial<Account> = {}) => (
    <Options account={{ ...admin, ...over }} sites={[]} recipes={[]} version="0.1.0" />
  );

  it('is for admins alone, and asks nothing until it is opened', async () => {
    for (const session of [sessionRow(), sessionRow({ role: 'admin', state: 'ended' }), null])
      expect((await show(options({ session }))).all('badges-open')).toEqual([]);
    const page = await show(options(), { answers: { askBadges: told(all) } });
    expect(page.sent).toEqual([]);
    await page.click(page.find('badges-open'));
    await expect.poll(() => page.all('badge-bridge').length).toBe(1);
  });

  it('shows how each fares, and which is worn out (rule 16)', async () => {
    const page = await open();
    expect(within(page, 'first-aid', 'badge-facts').textContent).toBe(
      '4 人が持っています・この 90 日に贈られたバッジの 45%',
    );
    expect(page.all('badge-worn-out').length).toBe(1);
    expect(within(page, 'first-aid', 'badge-worn-out').textContent).toContain('おなじみになりすぎたようです');
  });

  it('leaves what is in the hall of fame as it is', async () => {
    const page = await open();
    const row = page.find('badge-classic');
    expect(row.closest('ul')?.getAttribute('aria-label')).toBe('殿堂入りのバッジ');
    expect(row.querySelectorAll('button').length).toBe(0);
  });

  it('says that it needs the server, and asks again', async () => {
    let answer: () => unknown = offline;
    const page = await open({ askBadges: () => answer() });
    expect(page.find('asking-fault').textContent).toContain('つながっているときだけできます');
    answer = told(all);
    await page.click(page.find('badges-again'));
    expect(page.all('asking-fault')).toEqual([]);
    expect(page.all('badge-bridge').length).toBe(1);
  });
});

describe('a badge that colleagues give', () => {
  it('is limited to leaders, and to so many times in 28 days', async () => {
    const page = await open();
    await page.click(within(page, 'first-aid', 'badge-change'));
    await page.click(page.find('badge-givers-leaders'));
    await page.type('badge-often', '0');
    await page.submit();
    expect(changes(page)).toEqual([]);
    expect(page.text()).toContain('1 から 99 までの整数');
    await page.type('badge-often', '２');
    await page.submit();
    const { id, retired: _, holders: _h, share: _s, wornOut: _w, ...badge } = aid;
    expect(changes(page)).toEqual([
      { type: 'putBadge', data: { id, badge: { ...badge, givers: 'leaders', per28Days: 2 } } },
    ]);
    expect(page.text()).toContain('保存しました');
  });

  it('goes to the hall of fame after a question', async () => {
    const page = await open({ retireBadge: told([{ ...aid, retired: now, wornOut: false }, bridge]) });
    await page.click(within(page, 'first-aid', 'badge-retire'));
    expect(changes(page)).toEqual([]);
    expect(page.text()).toContain('元には戻せません');
    await page.click(page.find('badge-retire-yes'));
    expect(changes(page)).toEqual([{ type: 'retireBadge', data: { id: aid.id } }]);
    expect(page.find('badge-first-aid').closest('ul')?.getAttribute('aria-label')).toBe('殿堂入りのバッジ');
  });

  it('stays where the server refuses, and the reason is told', async () => {
    const forbidden = { ok: false, fault: { kind: 'problem', code: 'forbidden' } };
    const page = await open({ retireBadge: () => forbidden });
    await page.click(within(page, 'first-aid', 'badge-retire'));
    await page.click(page.find('badge-retire-yes'));
    expect(page.find('asking-fault').textContent).toContain('この操作をする権限がありません');
    expect(page.find('badge-first-aid').closest('ul')?.getAttribute('aria-label')).toBe('同僚が贈るバッジ');
  });

  it('is made anew with everything filled in, once even where it is sent twice', async () => {
    let answer: () => unknown = offline;
    const page = await open({ putBadge: () => answer() });
    await page.click(page.find('badge-new'));
    await page.submit();
    expect(changes(page)).toEqual([]);
    expect(page.text()).toContain('すべて入力してください');
    const words = { ja: '救急箱', en: 'First aid', aboutJa: '手当て', aboutEn: 'For a cure', icon: '🩹' };
    for (const [field, text] of Object.entries(words)) await page.type(`badge-new-${field}`, text);
    await page.submit();
    answer = told(all);
    await page.submit();
    const [first, second] = changes(page);
    expect(second).toEqual(first);
    expect(first?.data).toMatchObject({
      badge: { ...words, kind: 'given', rule: null, givers: 'everybody', per28Days: null, value: null },
    });
    expect(page.all('badge-create')).toEqual([]);
  });
});

describe('a badge that is earned', () => {
  const trial = { ok: true, value: { holders: 23, tiers: [23, 3] } };

  it('is tried with other numbers, and only then switched to them', async () => {
    const page = await open({ tryRule: () => trial });
    await page.click(within(page, 'bridge', 'badge-change'));
    await page.type('badge-tier-1', '3');
    await page.type('badge-tier-2', '5');
    await page.type('badge-tier-3', '');
    expect(page.all('badge-switch')).toEqual([]);
    await page.submit();
    expect(page.find('badge-trial').textContent).toBe(
      'この条件なら、今日は 23 人がこのバッジを持ちます（一重 20 / 二重 3）',
    );
    await page.click(page.find('badge-switch'));
    const rule = { ...bridge.rule, tiers: [3, 5] };
    expect(changes(page)).toEqual([
      { type: 'tryRule', data: { rule } },
      { type: 'putBadge', data: { id: bridge.id, badge: expect.objectContaining({ rule, active: true }) } },
    ]);
  });

  it('cannot be switched to numbers that were not tried', async () => {
    const page = await open({ tryRule: () => trial });
    await page.click(within(page, 'bridge', 'badge-change'));
    await page.submit();
    expect(page.all('badge-switch')).toEqual([]); // it is the rule in use
    await page.type('badge-tier-1', '1');
    await page.submit();
    expect(page.all('badge-switch').length).toBe(1);
    await page.type('badge-tier-1', '3');
    expect(page.all('badge-switch')).toEqual([]);
    expect(page.find('badge-trial').textContent).toBe('');
  });

  it.each([['8'], ['0'], ['a'], ['']])('is not tried with %j before 4 and 8', async (first) => {
    const page = await open();
    await page.click(within(page, 'bridge', 'badge-change'));
    await page.type('badge-tier-1', first);
    await page.submit();
    expect(changes(page)).toEqual([]);
    expect(page.text()).toContain('順に大きくしてください');
  });

  it('is switched off, and on again once tried', async () => {
    const page = await open();
    await page.click(within(page, 'bridge', 'badge-change'));
    await page.click(page.find('badge-off'));
    expect(changes(page)).toMatchObject([{ type: 'putBadge', data: { badge: { active: false } } }]);

    const off = await open({ askBadges: told([{ ...bridge, active: false }]), tryRule: () => trial });
    expect(within(off, 'bridge', 'badge-facts').textContent).toContain('止めています');
    await off.click(within(off, 'bridge', 'badge-change'));
    await off.submit();
    await off.click(off.find('badge-switch'));
    expect(changes(off)[1]).toMatchObject({ type: 'putBadge', data: { badge: { active: true } } });
  });
});

describe('a rule in a sentence', () => {
  const say = async (locale: Locale, rule: Partial<v.InferInput<typeof Rule>>) =>
    sayRule(v.parse(Rule, { for: 'doer', kind: 'praise', count: 'people', tiers: [5, 15, 40], ...rule }), {
      t: createTranslate(await messagesOf(locale)),
      locale,
      values: team.values,
    });

  it.each([
    [
      {},
      'はなまるを贈った相手が 5・15・40 人になると、咲きます。',
      'Blooms for giving flowers: 5, 15, and 40 different people.',
    ],
    [
      { worded: true, withinDays: 28, tiers: [5] },
      '28 日のうちに、言葉を十分に添えて、はなまるを贈った相手が 5 人になると、咲きます。',
      'Blooms for giving flowers with thoughtful words within 28 days: 5 different people.',
    ],
    [
      { for: 'receiver', kind: 'idea', count: 'first', state: 'adopted', tiers: [1] },
      '自分の投稿からの提案が「採用」になったことが一度でもあると、咲きます。',
      'Blooms for having a post marked as an idea that became “Adopted”: the first time is enough.',
    ],
    [
      { count: 'weeks', value: 'try', tiers: [4, 8] },
      '「まず試す」の行動指針で、はなまるを贈った週が 4・8 週つづくと、咲きます。',
      'Blooms for giving flowers with the value “Try it first”: 4 and 8 weeks in a row.',
    ],
  ] as const)('says %j', async (rule, ja, en) => {
    expect(await say('ja', rule as Partial<v.InferInput<typeof Rule>>)).toBe(ja);
    expect(await say('en', rule as Partial<v.InferInput<typeof Rule>>)).toBe(en);
  });

  it('has words for every rule there can be', async () => {
    for (const locale of ['ja', 'en'] as const)
      for (const whose of ['doer', 'receiver'] as const)
        for (const kind of ['praise', 'second', 'cosign', 'thanks', 'idea', 'closing'] as const)
          for (const count of ['people', 'departments', 'values', 'weeks', 'first'] as const) {
            const over = { crossing: true, lifting: true, tiers: [1] };
            expect(await say(locale, { for: whose, kind, count, ...over })).not.toMatch(/options\.|\$/);
          }
  });
});
