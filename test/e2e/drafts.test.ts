import { afterAll, beforeAll, describe, it } from 'vitest';
import { press, seeOne } from '../drive/see.ts';
import { type Company, openCompany, type Seat } from './company.ts';

const tanakas = 'li.reply[data-reply="1001"] > .reply-foot > hanamaru-mark';
const words = 'まだ送っていない言葉も、タブを閉じただけでは消えません。';

for (const kind of ['chromium', 'firefox'] as const) {
  describe(`unsent words in ${kind}`, () => {
    let company: Company;
    let sato: Seat;
    beforeAll(async () => {
      company = await openCompany();
      sato = await company.sit('sato', '佐藤 健一', { kind });
    });
    afterAll(() => company?.close());

    it('are in the card again after the tab was closed in the middle of a sentence', async () => {
      const page = await sato.visit('/board/101');
      await press(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
      await page.keyboard.type(words);
      await page.close();
      const again = await sato.visit('/board/101');
      await press(sato, again, tanakas, 'button');
      await seeOne(sato, again, 'hanamaru-card', 'textarea', ({ value }) => value === words);
    });
  });
}
