import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../drive/recording-proxy.ts';
import { countOn, press, see, seeOne } from '../drive/see.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany, type Seat } from './company.ts';

const board = '/board/101';
const tanakas = 'li.reply[data-reply="1001"] > .reply-foot > hanamaru-mark';

for (const kind of ['chromium', 'firefox'] as const) {
  describe(`when things go wrong in ${kind}`, () => {
    let company: Company;
    let sato: Seat;
    beforeAll(async () => {
      company = await openCompany();
      sato = await company.sit('sato', '佐藤 健一', { kind });
    });
    afterAll(() => company?.close());

    for (const [fault, reason, words] of [
      [
        'drop',
        'サーバーにつながりません',
        '回線が切れていても、書いたことばは残ります。ありがとうございました。',
      ],
      [
        'html',
        'サーバーとは別のページが返ってきました',
        '間に入ったサーバーが別のページを返しても、ことばは残ります。',
      ],
      [
        'status-500',
        'サーバーで問題が起きています',
        'サーバーが壊れていても、ことばは残ります。何度でも送り直します。',
      ],
      [
        'hang',
        'サーバーの返事がありません',
        'サーバーが黙りこんでも、ことばは残ります。いつまでも待ちません。',
      ],
      ['drop-answer', 'サーバーにつながりません', '届いたのに返事だけ失われても、二重にはなりません。'],
    ] as const satisfies readonly (readonly [Fault, string, string])[]) {
      it(`keeps the words, says why they wait, and delivers them once when the server is back (${fault})`, async () => {
        const page = await sato.visit(board);
        await seeOne(sato, page, tanakas, 'button');
        company.proxy.breakWith(fault);
        await press(sato, page, tanakas, 'button');
        await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
        await page.keyboard.down('Control');
        await page.keyboard.press('a');
        await page.keyboard.up('Control');
        await page.keyboard.type(words);
        await page.keyboard.down('Control');
        await page.keyboard.press('Enter');
        await page.keyboard.up('Control');
        const popup = await sato.openOwn('popup.html');
        const waiting = () =>
          popup
            .$$eval('[data-testid=outbox-waiting]', (notices) =>
              notices.map(({ textContent }) => textContent),
            )
            .then((texts) => texts[0] ?? null);
        // A server that says nothing is given up after 15 s.
        await until(async () => (await waiting())?.includes(reason), `the popup says: ${reason}`, 40_000);
        company.proxy.breakWith(undefined);
        await until(
          async () => {
            const button = await popup.$('[data-testid=outbox-waiting] button');
            await button?.click().catch(() => undefined); // redrawn in that moment, or sent by itself
            return (await waiting()) === null;
          },
          'the outbox empties',
          40_000,
        );
        await popup.click('[data-tab=given]');
        await popup.waitForSelector('[data-testid=given-item]');
        expect(
          await popup.$$eval('[data-testid=given-item] .words', (all) =>
            all.map(({ textContent }) => textContent),
          ),
        ).toEqual([words]);
        expect(await popup.$('[data-testid=dead-letter]')).toBeNull();
        await popup.close();
        await page.reload();
        await press(sato, page, tanakas, 'button');
        await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ value }) => value === words);
        await seeOne(sato, page, tanakas, 'button', (seen) => countOn(seen) === '1');
        await page.close();
      });
    }

    it('stays calm on a page that throws our elements out in a loop', async () => {
      const page = await sato.visit(board);
      await seeOne(sato, page, tanakas, 'button');
      const removed = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let count = 0;
            new MutationObserver(() => {
              for (const mark of document.querySelectorAll('hanamaru-mark')) {
                count += 1;
                mark.remove();
              }
            }).observe(document, { childList: true, subtree: true });
            for (const mark of document.querySelectorAll('hanamaru-mark')) mark.remove();
            setTimeout(() => resolve(count), 3000); // long enough for any fight to show; the page's own clock
          }),
      );
      const posts = await page.$$eval('li.reply, article.entry', (found) => found.length);
      expect(removed).toBeLessThanOrEqual(posts * 11); // ten returns in ten seconds, then quiet
      expect(await page.$('hanamaru-mark')).toBeNull();
      await page.close();
    });

    it('shows nothing, and nothing breaks, where an author cannot be read', async () => {
      const page = await sato.visit(board);
      await seeOne(sato, page, tanakas, 'button');
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.evaluate(() => {
        const copy = document.querySelector('li.reply[data-reply="1001"]')?.cloneNode(true) as HTMLElement;
        copy.dataset.reply = '4242';
        for (const mark of copy.querySelectorAll('hanamaru-mark, ol')) mark.remove();
        const known = copy.cloneNode(true) as HTMLElement;
        known.dataset.reply = '4243';
        copy.querySelector('.author')?.remove();
        document.querySelector('ol.replies')?.prepend(copy, known);
      });
      await seeOne(sato, page, 'li.reply[data-reply="4243"] hanamaru-mark', 'button');
      expect(await page.$('li.reply[data-reply="4242"] hanamaru-mark')).toBeNull();
      expect(errors).toEqual([]);
      await page.close();
    });

    it('takes everything back when the site is switched off', async () => {
      const page = await sato.visit(board);
      await seeOne(sato, page, tanakas, 'button');
      const options = await sato.openOwn('options.html');
      await options.waitForSelector('[data-testid=site-row]');
      await options.click('[data-testid=site-row] [data-testid=site-switch-off]');
      await until(async () => (await page.$('hanamaru-mark')) === null, 'the flowers leave the open page');
      const again = await sato.visit(board);
      await again.waitForNetworkIdle();
      expect(await see(sato, again, tanakas, 'button')).toEqual([]);
      await options.close();
    });
  });
}
