import { describe, expect, it } from 'vitest';
import type { SiteRow } from '../../../extension/options/sites/site-row.tsx';
import { SitesSection } from '../../../extension/options/sites/sites-section.tsx';
import { type Answers, type Shown, show } from '../ui/show.tsx';

const long = 'https://redmine.example.co.jp';
const short = 'http://redmine';
const wiki = 'https://wiki.example.co.jp';
const row = (origin: string, over: Partial<SiteRow> = {}): SiteRow => ({
  ...{ origin, recipe: 'redmine', source: 'person', granted: true },
  ...over,
});
const recipes = [
  { id: 'redmine', name: { ja: 'Redmine', en: 'Redmine' } },
  { id: 'growi', name: { ja: 'GROWI', en: 'GROWI' } },
];
const all = [row(long), row(short), row(wiki, { recipe: 'growi' })];

function open(sites: readonly SiteRow[], answers: Answers = {}, mayShare = false): Promise<Shown> {
  return show(<SitesSection sites={sites} recipes={recipes} mayShare={mayShare} />, {
    answers: { declareSame: () => ({ ok: true }), shareSame: () => ({ ok: true }), ...answers },
  });
}

async function choose(page: Shown, value: string): Promise<void> {
  const select = page.find('site-same-choice') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the same site under another name', () => {
  it('can be chosen among the sites of the same recipe, and says what comes of it', async () => {
    const page = await open(all);
    expect(page.all('site-same')).toHaveLength(2); // the wiki is the only one of its product
    await page.click(page.all('site-same')[1] as HTMLElement);
    const options = [...page.find('site-same-choice').querySelectorAll('option')];
    expect(options.map(({ value }) => value)).toEqual(['', long]);
    await choose(page, long);
    await expect.poll(() => page.text()).toContain('ページの花には出なくなります');
    expect(page.text()).toContain('管理者に頼んで');
    await page.click(page.find('site-same-save'));
    expect(page.sent).toEqual([{ type: 'declareSame', data: { origin: short, sameAs: long } }]);
    await expect.poll(() => page.all('site-same-choice')).toEqual([]);
  });

  it('stands in the list, and can be a site of its own again', async () => {
    const page = await open([row(long), row(short, { sameAs: long })]);
    expect(page.find('site-same-as').textContent).toContain('redmine.example.co.jp と同じサイト');
    expect(page.all('site-same')).toHaveLength(1); // nothing is left that the first could be
    await page.click(page.find('site-same'));
    await choose(page, '');
    await page.click(page.find('site-same-save'));
    expect(page.sent).toEqual([{ type: 'declareSame', data: { origin: short, sameAs: null } }]);
  });

  it('is decided for the team by an admin who says so', async () => {
    const page = await open(all, {}, true);
    await page.click(page.all('site-same')[1] as HTMLElement);
    await choose(page, long);
    await expect.poll(() => page.all('site-same-share').length).toBe(1);
    await page.click(page.find('site-same-share'));
    await page.click(page.find('site-same-save'));
    await expect.poll(() => page.sent.map(({ type }) => type)).toEqual(['declareSame', 'shareSame']);
  });

  it('says that the team could not be told, and why', async () => {
    const answers = { shareSame: () => ({ ok: false, fault: { kind: 'offline' } }) };
    const page = await open(all, answers, true);
    await page.click(page.all('site-same')[1] as HTMLElement);
    await choose(page, long);
    await expect.poll(() => page.all('site-same-share').length).toBe(1);
    await page.click(page.find('site-same-share'));
    await page.click(page.find('site-same-save'));
    await expect.poll(() => page.text()).toContain('チームには伝わりませんでした');
    expect(page.text()).toContain('サーバーにつながりません');
  });

  it('is the team’s or the organisation’s business where they have said so', async () => {
    const teams = await open([row(long), row(short, { teams: long })]);
    expect(teams.find('site-same-as').textContent).toContain('チームの決まり');
    expect(teams.all('site-same')).toEqual([]);
    const policys = await open([row(long), row(short, { source: 'policy', sameAs: long })]);
    expect(policys.all('site-same')).toEqual([]);
    expect(policys.all('site-same-as')).toHaveLength(1);
  });
});

describe('a site with a recipe that was made for it', () => {
  it('says whose', async () => {
    const page = await open([row(long, { recipe: 'made-redmine' }), row(short, { recipe: 'team-2b49' })]);
    const [made, teams] = page.all('site-row').map(({ textContent }) => textContent);
    expect(made).toContain('このブラウザーで教えた読み方');
    expect(teams).toContain('チームの読み方 · 使用中');
  });

  it('is not called in use once the team took it back', async () => {
    const page = await open([row(short, { recipe: 'team-2b49', withdrawn: true })]);
    expect(page.find('site-row').textContent).toContain('チームの読み方が取り下げられました');
    expect(page.find('site-row').textContent).not.toContain('使用中');
  });
});
