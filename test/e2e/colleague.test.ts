import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, launch } from '../drive/launch.ts';
import { openPopupOn } from '../drive/popup-on.ts';
import { chooseLanguage, join } from '../drive/settle.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany } from './company.ts';
import { startHomeMade } from './home-made-site.ts';

const words = '図に写真が入って、新人でも迷わず組み立てられました。';

/** Opens the form from the popup, about the tab of a page. */
async function openForm(seat: Driven, page: Page): Promise<Page> {
  const popup = await openPopupOn(seat, page);
  await popup.waitForSelector('section.site .button'); // what is known of the site stands above, and moves the rest
  await (await popup.waitForSelector('[data-testid=praise-colleague]'))?.click();
  return until(async () => {
    for (const one of await seat.browser.pages())
      if ((await one.evaluate(() => location.pathname).catch(() => '')) === '/colleague.html') return one;
    return null;
  }, 'the form opens in a window');
}

describe('praise of a colleague by name', () => {
  let company: Company;
  let site: Awaited<ReturnType<typeof startHomeMade>>;
  const seats: Driven[] = [];
  beforeAll(async () => {
    company = await openCompany();
    site = await startHomeMade();
  });
  afterEach(async () => {
    await Promise.all(seats.splice(0).map((seat) => seat.close()));
  });
  afterAll(async () => {
    await company?.close();
    await site?.close();
  });

  for (const kind of ['chromium', 'firefox'] as const) {
    it(`${kind}: reaches somebody whom no page names, from a page that no recipe reads`, async () => {
      const [giver, receiver] = [await launch({ kind }), await launch({ kind })];
      seats.push(giver, receiver);
      for (const seat of seats) await chooseLanguage(seat, 'ja');
      await join(giver, company.link, '大野 恵');
      await join(receiver, company.link, `久保田 ${kind}`);

      const page = await giver.open(`${site.url}/reports`);
      const selected = await page.evaluate(() => {
        const [paragraph] = document.querySelectorAll('.leading-6');
        if (!paragraph) throw new Error('The page has no post');
        getSelection()?.selectAllChildren(paragraph);
        return (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
      });
      const form = await openForm(giver, page);
      const quote = await (await form.waitForSelector('blockquote'))?.evaluate((one) => one.textContent);
      expect(quote).toBe(selected);

      await form.bringToFront();
      await form.waitForSelector('[data-testid=whom]:focus');
      await form.keyboard.type(`久保田 ${kind}`);
      await form.waitForSelector('[data-testid=person]');
      await form.keyboard.press('ArrowDown');
      await form.keyboard.press('Enter');
      await form.waitForSelector('[data-testid=words]:focus');
      await form.keyboard.type(words);
      await form.keyboard.down('Control');
      await form.keyboard.press('Enter');
      await form.keyboard.up('Control');
      await form.waitForSelector('[data-testid=done-sent]');

      const popup = await receiver.openOwn('popup.html');
      const item = await popup.waitForSelector('[data-testid=received-item]');
      const told = await item?.evaluate((one) => one.textContent ?? '');
      expect(told).toContain('大野 恵');
      expect(told).toContain(words);
      expect(told).toContain(selected);
      const way = await item?.$eval('.source a', (link) => (link as HTMLAnchorElement).href);
      expect(way).toBe(`${site.url}/reports`);
      expect(await popup.$('[data-testid=persona-yes]')).toBeNull();
      expect(company.proxy.traffic()).not.toContain(words);
    });
  }
});
