import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RecipeFacts, SharedSite } from '../../../extension/messaging/protocol.ts';
import type { Account } from '../../../extension/options/account.ts';
import { Options } from '../../../extension/options/options.tsx';
import { RecipeDesk } from '../../../extension/options/recipes/recipe-desk.tsx';
import { RecipeTag } from '../../../shared/contract/ids.ts';
import type { Locale } from '../../../shared/contract/views.ts';
import { now, sessionRow, tagOf } from '../ui/rows.ts';
import { type Answers, type Shown, show } from '../ui/show.tsx';
import { admin } from './admin.ts';

const home: SharedSite = {
  recipe: v.parse(RecipeTag, tagOf('home')),
  origin: 'https://home.example.co.jp',
  aliases: [],
  reads: true,
  version: 3,
  at: now - 86_400_000,
};
const wiki: SharedSite = {
  ...home,
  recipe: v.parse(RecipeTag, tagOf('wiki')),
  origin: 'https://wiki.example.co.jp',
  aliases: ['http://wiki'],
  reads: false,
};
const closed: SharedSite = { ...home, recipe: v.parse(RecipeTag, tagOf('closed')), origin: null };
const facts: RecipeFacts = {
  shared: [home, wiki, closed],
  health: [
    { recipe: 'redmine', version: 2, found: 1234, missed: 5 },
    { recipe: home.recipe, version: 3, found: 2, missed: 9 },
    { recipe: tagOf('gone'), version: 1, found: 3, missed: 4 },
    { recipe: 'of-tomorrow', version: 1, found: 3, missed: 0 },
  ],
};
const products = [{ id: 'redmine', name: { ja: 'Redmine', en: 'Redmine' } }];
const told = (value: RecipeFacts) => () => ({ ok: true, value });

async function open(answers: Answers = {}, locale: Locale = 'ja'): Promise<Shown> {
  const page = await show(<RecipeDesk products={products} />, {
    answers: { askRecipes: told(facts), ...answers },
    locale,
  });
  await expect.poll(() => page.all('recipe-desk')[0]?.getAttribute('aria-busy')).toBe('false');
  return page;
}

describe('the recipes of a team', () => {
  const options = (over: Partial<Account> = {}) => (
    <Options account={{ ...admin, ...over }} sites={[]} recipes={products} version="0.1.0" />
  );

  it('are for admins alone, and nothing is asked until they are opened', async () => {
    for (const session of [sessionRow(), sessionRow({ role: 'admin', state: 'ended' }), null])
      expect((await show(options({ session }))).all('recipes-open')).toEqual([]);
    const page = await show(options(), { answers: { askRecipes: told(facts) } });
    expect(page.sent).toEqual([]);
    await page.click(page.find('recipes-open'));
    await expect.poll(() => page.all('shared-recipe').length).toBe(3);
  });

  it('stand with their sites, versions and other names, also one that cannot be opened', async () => {
    const page = await open();
    const [first, second, third] = page.all('shared-recipe').map(({ textContent }) => textContent);
    expect(first).toContain('home.example.co.jp');
    expect(first).toContain('第 3 版');
    expect(second).toContain('同じサイトの別の名前：');
    expect(second).toContain('製品の読み方を使います');
    expect(third).toContain('開けない読み方');
  });

  it('are withdrawn after a question that says what it means', async () => {
    const page = await open({ withdrawRecipe: told({ ...facts, shared: [wiki] }) });
    await page.click(page.all('recipe-withdraw')[0] as HTMLElement);
    expect(page.text()).toContain('チーム全員のブラウザーから取り下げますか？');
    expect(page.sent).toHaveLength(1);
    await page.click(page.find('recipe-withdraw-yes'));
    await expect.poll(() => page.all('shared-recipe').length).toBe(1);
    expect(page.sent[1]).toEqual({ type: 'withdrawRecipe', data: { recipe: home.recipe } });
  });

  it('are asked about as what they are: names alone take no flowers away', async () => {
    const page = await open();
    await page.click(page.all('recipe-withdraw')[1] as HTMLElement);
    expect(page.text()).toContain('別のサイトに戻ります');
    expect(page.text()).not.toContain('花が出なくなります');
  });

  it('say why the server did not do it, and keep the list', async () => {
    const page = await open({ withdrawRecipe: () => ({ ok: false, fault: { kind: 'offline' } }) });
    await page.click(page.all('recipe-withdraw')[0] as HTMLElement);
    await page.click(page.find('recipe-withdraw-yes'));
    await expect.poll(() => page.all('asking-fault').length).toBe(1);
    expect(page.all('shared-recipe')).toHaveLength(3);
  });

  it.each<[Locale, string, string]>([
    ['ja', '取り下げた読み方', '読めなかったページのほうが多くなっています'],
    ['en', 'A recipe that was withdrawn', 'More pages were missed than read'],
  ])(
    'fare as a table tells in %s, with a warning for those that mostly miss',
    async (locale, gone, warning) => {
      const page = await open({}, locale);
      const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map(({ textContent }) => textContent),
      );
      expect(rows).toEqual([
        ['Redmine', '2', '1,234', '5'],
        ['home.example.co.jp', '3', '2', '⚠ 9'],
        [gone, '1', '3', '4'], // four pages are too few to warn of
        ['of-tomorrow', '1', '3', '0'],
      ]);
      const said = page.find('recipe-silent').textContent;
      expect(said).toContain('home.example.co.jp');
      expect(said).not.toContain('Redmine');
      expect(said).toContain(warning);
    },
  );
});
