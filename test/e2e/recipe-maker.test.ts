import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, launch } from '../drive/launch.ts';
import { openPopupOn } from '../drive/popup-on.ts';
import { press, see, seeOne } from '../drive/see.ts';
import { chooseLanguage, join } from '../drive/settle.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany } from './company.ts';
import { startHomeMade } from './home-made-site.ts';

describe('the recipe maker', () => {
  let company: Company;
  let site: Awaited<ReturnType<typeof startHomeMade>>;
  let driven: Driven | undefined;
  beforeAll(async () => {
    company = await openCompany();
    site = await startHomeMade();
  });
  afterEach(async () => {
    await driven?.close();
    driven = undefined;
  });
  afterAll(async () => {
    await company?.close();
    await site?.close();
  });

  for (const kind of ['chromium', 'firefox'] as const) {
    it(`${kind}: brings flowers to a page that nobody knew, with one click on a post and one on one’s own name`, async () => {
      const seat = await launch({ kind });
      driven = seat;
      await chooseLanguage(seat, 'ja');
      await join(seat, company.link, '鈴木 美咲');
      const page = await seat.open(`${site.url}/reports`);
      const popup = await openPopupOn(seat, page);
      await (await popup.waitForSelector('[data-testid=make-recipe]'))?.click();

      await page.bringToFront();
      await seeOne(seat, page, 'hanamaru-picker', '.ask', ({ text }) => text.includes('ほめたい投稿'));
      await page.click('.leading-6');
      await seeOne(seat, page, 'hanamaru-picker', 'h3', ({ text }) => text.startsWith('5 件のうち 5 件'));
      expect(await page.evaluate(() => location.pathname)).toBe('/reports');
      await press(seat, page, 'hanamaru-picker', 'button', ({ text }) => text === '自分の名前を選ぶ');
      await page.click('header a[href="/members/27"]');
      await seeOne(seat, page, 'hanamaru-picker', 'button', ({ text }) => text === '自分の名前を選びました');
      expect(page.url()).toBe(`${site.url}/reports`); // the page heard nothing of the clicks
      await press(seat, page, 'hanamaru-picker', '.main');
      await seeOne(seat, page, 'hanamaru-picker', '[role=status]', ({ text }) =>
        text.startsWith('覚えました'),
      );

      await until(
        async () => (await page.$$('hanamaru-mark')).length === 5,
        'five flowers stand on the page',
      );
      await press(seat, page, 'hanamaru-picker', '.main');
      await press(seat, page, 'hanamaru-mark', 'button');
      await seeOne(seat, page, 'hanamaru-card', 'h2', ({ text }) => text.includes('佐藤 健一'));
      await page.keyboard.press('Escape');
      await company.answered('praise');

      await page.reload();
      await seeOne(seat, page, 'hanamaru-mark', 'button');
      const again = await openPopupOn(seat, page); // the first went as the recipe maker began
      await (await again.waitForSelector('[data-testid=drop-recipe]'))?.click();
      await until(
        async () => (await again.$('[data-testid=drop-recipe]')) === null,
        'nothing is left to forget',
      );
      expect(await again.$('[data-testid=site-switch-on]')).toBeNull();
      await until(async () => (await page.$('hanamaru-mark')) === null, 'the flowers leave');
    });
  }

  it('is used by keyboard alone', async () => {
    const seat = await launch({ kind: 'chromium' });
    driven = seat;
    await chooseLanguage(seat, 'en');
    await join(seat, company.link, 'Misaki Suzuki');
    const page = await seat.open(`${site.url}/reports`);
    const popup = await openPopupOn(seat, page);
    await (await popup.waitForSelector('[data-testid=make-recipe]'))?.click();
    await page.bringToFront();
    await seeOne(seat, page, 'hanamaru-picker', '.ask', ({ text }) => text.includes('praise'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seeOne(seat, page, 'hanamaru-picker', 'h3');
    const range = await see(seat, page, 'hanamaru-picker', 'input');
    expect(range[0]?.label).toBe('How much is read');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await until(async () => (await page.$('hanamaru-picker')) === null, 'Escape closes it');
  });
});
