import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, launch } from '../drive/launch.ts';
import { chooseLanguage, fill, join } from '../drive/settle.ts';
import { type Company, openCompany } from './company.ts';

const kinds = ['chromium', 'firefox'] as const;

describe('joining', () => {
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

  for (const kind of kinds) {
    it(`${kind}: explains what is wrong with a link, and joins with the right one`, async () => {
      driven = await launch({ kind });
      await chooseLanguage(driven, 'ja');
      const page = await driven.openOwn('options.html');
      const { link } = company;
      const wrong = [
        'こんにちは',
        link.replace('http://', 'ftp://'),
        link.replace(/&i=.*/, ''),
        link.replace(/k=[^&]+/, 'k=AAAA'),
        link.replace(/k=[^&]+/, `k=${'A'.repeat(43)}`), // well-formed, and not this team's
        link.replace(/i=.*/, 'i=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
        link.replace('t=hanamaru-kogyo', 't=other-team'),
        link.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9'),
      ];
      const told = new Set<string>();
      for (const text of wrong) {
        await fill(page, '[data-testid=join-link]', text);
        await fill(page, '[data-testid=join-name]', '田中 由香');
        await page.click('[data-testid=join-submit]');
        const error = await page.waitForSelector('[data-testid=join-error]');
        told.add((await error?.evaluate((element) => element.textContent)) ?? '');
        await page.evaluate(() => location.reload());
        await page.waitForSelector('[data-testid=join-link]');
      }
      expect(told.size).toBeGreaterThanOrEqual(6); // each fault has words of its own
      for (const sentence of told) expect(sentence).toMatch(/[ぁ-ん]{2}/);
      await join(driven, link, '田中 由香');
    });
  }

  it('chromium: by the toolbar button on the opened link', async () => {
    driven = await launch({ kind: 'chromium', build: 'store' });
    const page = await driven.open(company.link);
    expect(await page.evaluate(() => document.body.textContent)).toMatch(/はなまる/);
    await page.bringToFront();
    const extension = (await driven.browser.extensions()).get(driven.id);
    await extension?.triggerAction(page);
    const target = await driven.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    const popup = await target.asPage();
    await fill(popup, '[data-testid=join-name]', '鈴木 美咲');
    await popup.click('[data-testid=join-submit]');
    await popup.waitForSelector('[data-testid=joined-team]');
  });
});
