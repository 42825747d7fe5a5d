import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inClear } from '../drive/in-clear.ts';
import { countOn, press, see, seeOne } from '../drive/see.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany, type Seat } from './company.ts';

const board = '/board/101';
/** Tanaka's reply; Sato's own reply; a system row; a deleted one. Only each one's own foot, not that of replies in it. */
const on = (reply: number) => `li.reply[data-reply="${reply}"] > .reply-foot > hanamaru-mark`;
const [tanakas, satos] = [on(1001), on(1002)];
const words = '営業から2名出すと先に言ってくださり、割り振りがすぐ決まりました。';
const better = '営業から2名出すと先に言ってくださり、当日の割り振りがその場で決まりました。助かりました。';

async function cardCloses(seat: Seat, page: Page): Promise<void> {
  await until(
    async () => (await see(seat, page, 'hanamaru-card', 'textarea')).every(({ box }) => box.width === 0),
    'the card closes',
  );
}

async function tabTo(seat: Seat, page: Page, host: string, inside: string): Promise<void> {
  await until(async () => {
    if ((await see(seat, page, host, inside)).some(({ focused }) => focused)) return true;
    await page.keyboard.press('Tab');
    return false;
  }, `Tab reaches ${inside} in ${host}`);
}

/** Opens the card from what is in a flower's host, goes on to `part` of it, and leaves: the focus is where it was. */
async function openByKey(seat: Seat, page: Page, mark: string, inside: string, part: string): Promise<void> {
  await page.bringToFront();
  await page.focus(mark);
  await tabTo(seat, page, mark, inside);
  await page.keyboard.press('Enter');
  await seeOne(seat, page, 'hanamaru-card', part);
  await tabTo(seat, page, 'hanamaru-card', part);
  await page.keyboard.press('Escape');
  await seeOne(seat, page, mark, inside, ({ focused }) => focused);
}

for (const kind of ['chromium', 'firefox'] as const) {
  describe(`from press to popup in ${kind}`, () => {
    let company: Company;
    let sato: Seat;
    let tanaka: Seat;
    beforeAll(async () => {
      company = await openCompany();
      [sato, tanaka] = await Promise.all([
        company.sit('sato', '佐藤 健一', { kind }),
        company.sit('tanaka', '田中 由香', { kind }),
      ]);
    });
    afterAll(() => company?.close());

    it('puts a flower by every post but one’s own, system rows, deleted ones and drafts', async () => {
      const page = await sato.visit(board);
      await seeOne(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'article.entry hanamaru-mark', 'button');
      await seeOne(sato, page, on(1004), 'button');
      await seeOne(sato, page, satos, 'button', ({ label }) => label === '自分の投稿を提案として登録');
      expect(await see(sato, page, satos, 'button')).toHaveLength(1);
      await openByKey(sato, page, satos, 'button', '.idea button');
      for (const row of ['.is-system', '.is-deleted', '.is-draft'])
        expect(await page.$(`${row} > * > hanamaru-mark, ${row} > hanamaru-mark`)).toBeNull();
      await page.close();
    });

    it('keeps the bare flower when the card is closed with Escape', async () => {
      const page = await sato.visit(board);
      await press(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
      const card = await see(sato, page, 'hanamaru-card', '*');
      const told = card.map(({ text }) => text).join('\n');
      expect(told).toContain('田中 由香（営業二課）');
      expect(told).toContain('現場の工夫と気づかいを、その場でたたえ合う');
      expect(told).toContain('先まわりの気づかい');
      await page.keyboard.press('Escape');
      await cardCloses(sato, page);
      await seeOne(sato, page, tanakas, 'button', (seen) => countOn(seen) === '1');
      await page.reload();
      await seeOne(sato, page, tanakas, 'button', (seen) => countOn(seen) === '1');
      await page.close();
    });

    it('says why with the keyboard alone', async () => {
      const page = await sato.visit(board);
      await seeOne(sato, page, tanakas, 'button');
      await tabTo(sato, page, tanakas, 'button');
      await page.keyboard.press('Enter');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
      await page.keyboard.type(words);
      await page.keyboard.down('Shift');
      await until(async () => {
        await page.keyboard.press('Tab');
        return (await see(sato, page, 'hanamaru-card', '[role=radio]')).some(({ focused }) => focused);
      }, 'Shift+Tab reaches the values');
      await page.keyboard.up('Shift');
      await page.keyboard.press(' ');
      await seeOne(sato, page, 'hanamaru-card', '[role=radio]', ({ checked }) => checked);
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      await until(() => /"kind":"amend"/.test(company.proxy.traffic()), 'the words are on their way');
      await page.close();
    });

    it('shows the author the count, who and what, and the praise in her popup with a link to the post', async () => {
      const page = await tanaka.visit(board);
      await seeOne(tanaka, page, tanakas, 'button', (seen) => countOn(seen) === '1');
      await openByKey(tanaka, page, tanakas, 'button + button', '.claim button');
      await press(tanaka, page, tanakas, 'button');
      await seeOne(tanaka, page, 'hanamaru-card', '*', ({ text }) => text.includes(words));
      await seeOne(tanaka, page, 'hanamaru-card', '*', ({ text }) => text.includes('佐藤 健一'));
      const popup = await tanaka.openOwn('popup.html');
      await popup.waitForSelector('[data-testid=persona-yes]');
      await popup.click('[data-testid=persona-yes]');
      const item = await popup.waitForSelector('[data-testid=received-item]');
      const text = await item?.evaluate((element) => element.textContent ?? '');
      expect(text).toContain(words);
      expect(text).toContain('佐藤 健一');
      const href = await popup.$eval(
        '[data-testid=received-item] a',
        (link) => (link as HTMLAnchorElement).href,
      );
      expect(href).toBe(`${company.world.intranet}${board}#r1001`);
      await popup.close();

      await page.bringToFront();
      await page.keyboard.press('Escape');
      await cardCloses(tanaka, page);
      await press(tanaka, page, tanakas, 'button');
      await seeOne(tanaka, page, 'hanamaru-card', '*', ({ text }) => text.includes(words));
      expect(await see(tanaka, page, 'hanamaru-card', '.claim')).toEqual([]); // answered in the popup
      await page.close();
    });

    it('reaches a page that is already open within 30 seconds', async () => {
      const open = await tanaka.visit(board);
      await seeOne(tanaka, open, on(1004), 'button');
      const page = await sato.visit(board);
      await press(sato, page, on(1004), 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea');
      await open.bringToFront();
      await seeOne(tanaka, open, on(1004), 'button', (seen) => countOn(seen) === '1', 30_000);
      await page.close();
      await open.close();
    });

    it('lets the giver amend', async () => {
      const page = await sato.visit(board);
      await press(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ value }) => value === words);
      await press(sato, page, 'hanamaru-card', 'textarea');
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(better);
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      const popup = await tanaka.openOwn('popup.html');
      await until(
        async () =>
          (
            await popup.$$eval('[data-testid=received-item]', (items) =>
              items.map((item) => item.textContent ?? ''),
            )
          ).some((text) => text.includes(better)),
        'the amended words arrive',
        40_000,
      );
      await popup.close();
      await page.close();
    });

    it('sends nothing of the page in clear, and the server keeps nothing of it', async () => {
      const teams = join(company.world.folder, 'teams');
      const files = readdirSync(teams, { recursive: true, encoding: 'utf8' });
      expect(files.length).toBeGreaterThan(0);
      const stored = Buffer.concat(files.map((file) => readFileSync(join(teams, file))));
      const traffic = Buffer.from(company.proxy.traffic());
      const secrets = [
        words,
        better,
        '第2倉庫の棚卸し',
        '（営業二課）',
        '13時集合の件',
        '/board/101',
        'r1001',
        '花丸工業株式会社 社内ポータル',
      ];
      expect(inClear(traffic, secrets), 'in the traffic').toEqual([]);
      expect(inClear(stored, secrets), 'in the database').toEqual([]);
      // Both hold what there was, and what the server may know of it is found this way.
      expect(inClear(traffic, ['"kind":"praise"', '"sealed":"1.'])).toHaveLength(2);
      expect(inClear(stored, ['kaizen', '佐藤 健一'])).toHaveLength(2);
    });

    it('lets the giver take it back', async () => {
      const page = await sato.visit(board);
      await press(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ value }) => value === better);
      await press(sato, page, 'hanamaru-card', '.actions .quiet');
      await press(sato, page, 'hanamaru-card', '.actions .danger');
      await until(
        async () => (await see(sato, page, tanakas, 'button')).every((seen) => countOn(seen) === ''),
        'the count goes',
      );
      const popup = await tanaka.openOwn('popup.html');
      await until(
        async () => (await popup.$$('[data-testid=received-item]')).length === 0,
        'it leaves her popup',
        40_000,
      );
      await popup.close();
      await page.close();
    });
  });
}
