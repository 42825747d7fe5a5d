import { readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, launch } from '../drive/launch.ts';
import { openPopupOn } from '../drive/popup-on.ts';
import { countOn, press, seeOne } from '../drive/see.ts';
import { chooseLanguage, claimAccount, join, switchOn } from '../drive/settle.ts';
import { until } from '../drive/until.ts';
import { root } from '../run/step.ts';
import { type Company, openCompany } from './company.ts';
import { type ServedSite, serveApp } from './serve-app.ts';

/** A board that somebody made for her own factory, with microdata in it and a policy that lets no foreign script in. */
function startBoard(): Promise<ServedSite> {
  const saved = readFileSync(path(root, 'test/sites/generic/microdata-board.html'), 'utf8');
  const app = new Hono().get('/topics/31', (c) =>
    c.html(saved, 200, { 'content-security-policy': "default-src 'self'" }),
  );
  return serveApp(app);
}

const flower = '#c310 > hanamaru-mark';

describe('a home-made page that marks its posts', () => {
  let company: Company;
  let board: Awaited<ReturnType<typeof startBoard>> | undefined;
  let driven: Driven | undefined;
  beforeAll(async () => {
    company = await openCompany();
  });
  afterEach(async () => {
    await driven?.close();
    await board?.close();
    driven = board = undefined;
  });
  afterAll(() => company?.close());

  for (const kind of ['chromium', 'firefox'] as const) {
    it(`${kind}: says in the popup what it can read, is switched on there, and a praise arrives`, async () => {
      const seat = await launch({ kind });
      driven = seat;
      board = await startBoard();
      await chooseLanguage(seat, 'ja');
      await join(seat, company.link, '佐藤 健一');
      const page = await seat.open(`${board.url}/topics/31`);
      const popup = await openPopupOn(seat, page);
      await popup.waitForSelector('[data-testid=site-switch-on]');
      expect(await popup.$eval('section.site', ({ textContent }) => textContent)).toContain(
        'この画面から 5 件の投稿と、それぞれを書いた人を読み取れます',
      );
      expect(await page.$('hanamaru-mark')).toBeNull(); // looking is not switching on
      await popup.click('[data-testid=site-switch-on]');
      await popup.waitForSelector('[data-testid=site-switch-off]');

      await page.bringToFront();
      await seeOne(seat, page, flower, 'button');
      expect(await page.$$eval('hanamaru-mark', (all) => all.length)).toBe(5);
      expect(await page.$('#c312 hanamaru-mark, #c313 hanamaru-mark, #c315 hanamaru-mark')).toBeNull();
      await press(seat, page, flower, 'button');
      await seeOne(seat, page, 'hanamaru-card', '*', ({ text }) => text.includes('中村 葵'));
      await page.keyboard.press('Escape');
      await seeOne(seat, page, flower, 'button', (seen) => countOn(seen) === '1');

      await page.evaluate(() => {
        const later = document.querySelector('#c316')?.cloneNode(true) as Element; // it is on the page
        later.id = 'c320';
        later.setAttribute('itemid', '#c320');
        later.querySelector('hanamaru-mark')?.remove();
        document.querySelector('#comments')?.append(later);
      });
      await seeOne(seat, page, '#c320 > hanamaru-mark', 'button');

      await page.reload();
      await seeOne(seat, page, flower, 'button', (seen) => countOn(seen) === '1');
      await until(
        async () => (await page.$$('hanamaru-mark')).length === 5,
        'each post has its flower again',
      );
      await seat.close();
      driven = undefined;

      const author = await launch({ kind });
      driven = author;
      await chooseLanguage(author, 'ja');
      await join(author, company.link, '中村 葵');
      await switchOn(author, board.url, 'generic');
      const hers = await author.open(`${board.url}/topics/31`);
      await seeOne(author, hers, flower, 'button');
      await claimAccount(author); // by her name: the page does not say who reads it
      const home = await author.openOwn('popup.html');
      const link = await home.waitForSelector('[data-testid=received-item] a');
      expect(await link?.evaluate((element) => (element as HTMLAnchorElement).href)).toBe(
        `${board.url}/topics/31#c310`,
      );
    });
  }
});
