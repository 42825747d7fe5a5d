import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOn, press, see, seeOne } from '../drive/see.ts';
import { pressAll } from '../drive/settle.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany, type Seat } from './company.ts';

const board = '/board/101';
const tanakas = 'li.reply[data-reply="1001"] > .reply-foot > hanamaru-mark';
const words = '営業から2名出すと先に言ってくださり、割り振りがすぐ決まりました。';
const line = '先に声をかけてくれると、現場は本当に助かります。';

/** Sends what was written, as the card says one can. */
async function sendByKey(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

for (const kind of ['chromium', 'firefox'] as const) {
  describe(`how one likes to be praised, and what comes of it, in ${kind}`, () => {
    let company: Company;
    let sato: Seat;
    let tanaka: Seat;
    let suzuki: Seat;
    beforeAll(async () => {
      company = await openCompany();
      sato = await company.sit('sato', '佐藤 健一', { kind });
      tanaka = await company.sit('tanaka', '田中 由香', { kind });
      suzuki = await company.sit('suzuki', '鈴木 美咲', { kind, leads: true });
    });
    afterAll(() => company?.close());

    it('shows a leader’s line to the receiver, whose thanks reach the giver', async () => {
      const page = await sato.visit(board);
      await press(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
      await page.keyboard.type(words);
      await sendByKey(page);
      await seeOne(sato, page, 'hanamaru-card', '.state.sent');
      await page.close();

      const leaders = await suzuki.visit(board);
      await press(suzuki, leaders, tanakas, 'button');
      await seeOne(suzuki, leaders, 'hanamaru-card', '.said', ({ text }) => text === words);
      await press(suzuki, leaders, 'hanamaru-card', '.line input');
      await leaders.keyboard.type(line);
      await sendByKey(leaders);
      await seeOne(suzuki, leaders, 'hanamaru-card', '.cosign', ({ text }) => text.includes(line));
      await company.answered('second');
      await leaders.close();

      const own = await tanaka.visit(board);
      await press(tanaka, own, tanakas, 'button');
      const popup = await tanaka.openOwn('popup.html');
      await (await popup.waitForSelector('[data-testid=persona-yes]'))?.click();
      const cosign = await popup.waitForSelector('[data-testid=received-item] [data-testid=cosign]');
      const told = await cosign?.evaluate((element) => element.textContent ?? '');
      expect(told).toContain(line);
      expect(told).toContain('鈴木 美咲');
      await pressAll(popup, '[data-testid=thank]');
      expect(
        await popup.$eval('[data-testid=level-flower]', (flower) => flower.getAttribute('data-level')),
      ).toBe('1');
      await popup.close();

      const given = await sato.openOwn('popup.html');
      await (await given.waitForSelector('[data-tab=given]'))?.click();
      await given.waitForSelector('[data-testid=given-item] [data-testid=thanked]');
      await given.close();
      await own.close();
    });

    it('tells before a word is written that she wants praise between two, and keeps it there', async () => {
      const popup = await tanaka.openOwn('popup.html');
      await (await popup.waitForSelector('[data-testid=wish-private]'))?.click();
      await popup.click('[data-testid=prefer-submit]');
      await popup.waitForSelector('[data-testid=prefer-question]', { hidden: true });
      await popup.close();
      await until(() => /"wish":"private"/.test(company.proxy.traffic()), 'the wish is on its way');

      const page = await suzuki.visit(board);
      await seeOne(suzuki, page, tanakas, 'button', (seen) => countOn(seen) === '1', 30_000); // what was looked up just now is kept a while
      await press(suzuki, page, tanakas, 'button');
      await seeOne(suzuki, page, 'hanamaru-card', '*', ({ text }) =>
        text.includes('個別に受け取りたいそうです'),
      );
      const offered = await see(suzuki, page, 'hanamaru-card', '[name=visibility]');
      expect(offered.map(({ value }) => value)).toEqual(['private']);
      const card = await see(suzuki, page, 'hanamaru-card', '*');
      expect(card.map(({ text }) => text).join('\n')).not.toContain(words);
      await page.close();
    });
  });
}
