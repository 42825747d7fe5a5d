import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, launch } from '../drive/launch.ts';
import { openPopupOn } from '../drive/popup-on.ts';
import { seeOne } from '../drive/see.ts';
import { chooseLanguage, join } from '../drive/settle.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany } from './company.ts';

const entry = 'article.entry hanamaru-mark';

describe('the popup on a page of a product it knows', () => {
  let company: Company;
  let driven: Driven | undefined;
  beforeAll(async () => {
    company = await openCompany();
  });
  afterEach(async () => {
    await driven?.close();
    driven = undefined;
  });
  afterAll(() => company?.close());

  for (const kind of ['chromium', 'firefox'] as const) {
    it(`${kind}: names the product and switches flowers on and off, there and then`, async () => {
      const seat = await launch({ kind });
      driven = seat;
      const { intranet } = company.world;
      await chooseLanguage(seat, 'ja');
      await join(seat, company.link, '佐藤 健一');
      const page = await seat.open(`${intranet}/as/sato?back=/board/101`);
      expect(await page.$('hanamaru-mark')).toBeNull();

      const popup = await openPopupOn(seat, page);
      await popup.waitForSelector('[data-testid=site-switch-on]');
      expect(await popup.$eval('section.site', ({ textContent }) => textContent)).toContain(
        '花丸工業 社内ポータル',
      );
      await popup.click('[data-testid=site-switch-on]');
      await popup.waitForSelector('[data-testid=site-switch-off]');
      await page.bringToFront();
      await seeOne(seat, page, entry, 'button'); // on the page that was open all the time

      await popup.bringToFront();
      await popup.click('[data-testid=site-switch-off]');
      await popup.waitForSelector('[data-testid=site-switch-on]');
      await until(async () => (await page.$('hanamaru-mark')) === null, 'the flowers leave the open page');
    });
  }
});
