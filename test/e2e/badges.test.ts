import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOn, press, seeOne } from '../drive/see.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany, type Seat } from './company.ts';

const board = '/board/101';
const yamamotos = 'li.reply[data-reply="1004"]';
const words = '最初の一時間だけでも入ると言ってくださり、段取りが楽になりました。';

for (const kind of ['chromium', 'firefox'] as const) {
  describe(`badges on pages, in ${kind}`, () => {
    let company: Company;
    let sato: Seat;
    let tanaka: Seat;
    beforeAll(async () => {
      company = await openCompany();
      sato = await company.sit('sato', '佐藤 健一', { kind });
      tanaka = await company.sit('tanaka', '田中 由香', { kind });
    });
    afterAll(() => company?.close());

    it('are given on the card, with the same for who else helped', async () => {
      const page = await sato.visit(board);
      await press(sato, page, `${yamamotos} hanamaru-mark`, 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
      await page.keyboard.type(words);
      await press(sato, page, 'hanamaru-card', '.fold-head', ({ text }) => text === 'バッジを添える');
      await press(sato, page, 'hanamaru-card', '[role=radio]', ({ text }) => text.includes('ひらめき'));
      await press(sato, page, 'hanamaru-card', '.fold-head', ({ text }) => text.startsWith('ほかに'));
      await press(sato, page, 'hanamaru-card', '.helpers .chip', ({ text }) => text.includes('田中'));
      await press(sato, page, 'hanamaru-card', '.main');
      await seeOne(sato, page, 'hanamaru-card', '.state.sent');
      await until(() => /"kind":"amend"/.test(company.proxy.traffic()), 'the words are on their way');
      await page.close();
    });

    it('reach who helped in a praise of her own', async () => {
      const page = await tanaka.visit(board);
      await seeOne(tanaka, page, `${yamamotos} hanamaru-mark`, 'button', (seen) => countOn(seen) === '1');
      const popup = await tanaka.openOwn('popup.html');
      await (await popup.waitForSelector('[data-testid=persona-yes]'))?.click();
      const badge = await popup.waitForSelector('[data-testid=received-item] [data-testid=praise-badge]');
      expect(await badge?.evaluate((element) => element.textContent)).toContain('ひらめき');
      const item = await popup.$eval('[data-testid=received-item]', (element) => element.textContent);
      expect(item).toContain(words);
      expect(item).toContain('いっしょに助けてくれた人として');
      await popup.close();
      await page.close();
    });

    it('are beside the receiver’s name, with a card by pointer and by keyboard', async () => {
      // Only now: what a browser followed is kept for a while, and hers is to know of the badge at once.
      const suzuki = await company.sit('suzuki', '鈴木 美咲', { kind });
      const page = await suzuki.visit(board);
      const row = `${yamamotos} hanamaru-badges`;
      const { box, label } = await seeOne(suzuki, page, row, 'button');
      expect(label).toContain('ひらめき（一重咲き）');
      await page.bringToFront();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await seeOne(suzuki, page, 'hanamaru-name', 'blockquote', ({ text }) => text === words);
      await page.keyboard.press('Escape');
      await page.waitForSelector('hanamaru-name', { hidden: true });
      await page.mouse.move(1, 1);

      await page.focus(row);
      await page.keyboard.press('Enter');
      await seeOne(suzuki, page, 'hanamaru-name', '.praise', ({ focused }) => focused);
      await page.keyboard.press('Escape');
      await seeOne(suzuki, page, row, 'button', ({ focused }) => focused);
      expect(await page.$('hanamaru-name')).toBeNull();
      await page.keyboard.press('Enter');
      await seeOne(suzuki, page, 'hanamaru-name', '.praise', ({ focused }) => focused);
      await page.keyboard.press('Enter');
      await seeOne(suzuki, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
      await seeOne(suzuki, page, 'hanamaru-card', '.also', ({ text }) => text === '田中 由香さんにも');
      await page.close();
    });
  });
}
