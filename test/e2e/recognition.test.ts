import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, seeOne } from '../drive/see.ts';
import { fill, pressAll, switchOn } from '../drive/settle.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany, type Seat } from './company.ts';
import { startRedmine, tanakasId } from './redmine-site.ts';

const board = '/board/101';
const tanakas = 'li.reply[data-reply="1001"] > .reply-foot > hanamaru-mark';
const words = '営業から2名出すと先に言ってくださり、割り振りがすぐ決まりました。';
const line = '先に声をかけてくれると、現場は本当に助かります。';
const answer = '次の棚卸しから、この進め方にします。';
const department = '営業二課';

/** The text of the one that fits, once it shows. */
function showing(page: Page, selector: string, ...parts: readonly string[]): Promise<string> {
  return until(
    async () => {
      const texts = await page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));
      return texts.find((text) => parts.every((part) => text.includes(part)));
    },
    `${selector} shows with ${parts.join(', ')}`,
  );
}

async function click(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector, { visible: true }))?.click();
}

async function sendByKey(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

async function workAt(seat: Seat, name: string): Promise<void> {
  const page = await seat.openOwn('options.html');
  await click(page, '[data-testid=department-change]');
  await fill(page, '[data-testid=department]', name);
  await click(page, '[data-testid=department-submit]');
  await showing(page, '[data-testid=department-now]', name);
  await page.close();
}

/** Waits until the button in the browser's toolbar bears the text, by what the browser itself says. */
async function bearsOnToolbar(seat: Seat, text: string): Promise<void> {
  const page = await seat.openOwn('options.html');
  const said = () => page.evaluate(() => chrome.action.getBadgeText({}));
  await until(async () => (await said()) === text, `the toolbar bears 「${text}」`);
  await page.close();
}

for (const kind of ['chromium', 'firefox'] as const) {
  describe(`recognition from a badge to the name on another product, in ${kind}`, () => {
    let company: Company;
    let redmine: Awaited<ReturnType<typeof startRedmine>>;
    let sato: Seat;
    let tanaka: Seat;
    let suzuki: Seat;
    beforeAll(async () => {
      redmine = await startRedmine();
      company = await openCompany();
      sato = await company.sit('sato', '佐藤 健一', { kind });
      tanaka = await company.sit('tanaka', '田中 由香', { kind });
      suzuki = await company.sit('suzuki', '鈴木 美咲', { kind, leads: true });
    });
    afterAll(async () => {
      await company?.close();
      await redmine?.close();
    });

    it('lets a leader set a goal, which a praise with a badge makes grow', async () => {
      const leaders = await suzuki.openOwn('popup.html');
      await click(leaders, '[data-tab=team]');
      await click(leaders, '[data-testid=quest-set]');
      await leaders.select('[data-testid=quest-aim]', 'worded');
      await fill(leaders, '[data-testid=quest-goal]', '10');
      await click(leaders, '[data-testid=quest-save]');
      await showing(leaders, '[data-testid=quest]', '10 輪', 'いま 2。'); // those of colleagues who sit at no browser
      await leaders.close();
      await company.answered('quest');

      const page = await sato.visit(board);
      await press(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
      await page.keyboard.type(words);
      await press(sato, page, 'hanamaru-card', '.fold-head', ({ text }) => text === 'バッジを添える');
      await press(sato, page, 'hanamaru-card', '[role=radio]', ({ text }) => text.includes('ひらめき'));
      await press(sato, page, 'hanamaru-card', '.main');
      await seeOne(sato, page, 'hanamaru-card', '.state.sent');
      await page.close();
      const popup = await sato.openOwn('popup.html');
      await showing(popup, '[data-testid=quest]', '10 輪', 'いま 3。');
      await popup.close();
    });

    it('shows the badge, a leader’s line and its count on the toolbar to the receiver, whose thanks reach the giver', async () => {
      const leaders = await suzuki.visit(board);
      await press(suzuki, leaders, tanakas, 'button', ({ text }) => text === '1'); // the count: she reads and gives no flower
      await press(suzuki, leaders, 'hanamaru-card', '.line input');
      await leaders.keyboard.type(line);
      await sendByKey(leaders);
      await seeOne(suzuki, leaders, 'hanamaru-card', '.cosign', ({ text }) => text.includes(line));
      await company.answered('second');
      await leaders.close();

      const own = await tanaka.visit(board);
      await press(tanaka, own, tanakas, 'button', ({ text }) => text === '1');
      await press(tanaka, own, 'hanamaru-card', '.claim button');
      await bearsOnToolbar(tanaka, '1');
      const popup = await tanaka.openOwn('popup.html');
      await showing(popup, '[data-testid=received-item]', words, 'ひらめき', line, '鈴木 美咲');
      await pressAll(popup, '[data-testid=thank]');
      await showing(popup, '[data-testid=badge-news]', 'はじめてのお礼'); // seen before the count is looked at
      await popup.close();
      await bearsOnToolbar(tanaka, '');
      await own.close();
      await workAt(tanaka, department);

      const given = await sato.openOwn('popup.html');
      await showing(given, '[data-testid=answered-item]', words, line);
      await click(given, '[data-tab=given]');
      await given.waitForSelector('[data-testid=given-item] [data-testid=thanked]');
      await given.close();
    });

    it('makes a proposal of the post, which a leader adopts after her week’s reading', async () => {
      const page = await sato.visit(board);
      await press(sato, page, tanakas, 'button');
      await seeOne(sato, page, 'hanamaru-card', '.cosign', ({ text }) => text.includes(line));
      await press(sato, page, 'hanamaru-card', '.idea button', ({ text }) => text === '提案として登録');
      await press(sato, page, 'hanamaru-card', '.idea .main');
      await seeOne(sato, page, 'hanamaru-card', '.idea', ({ text }) =>
        text.includes('佐藤 健一さんが提案として登録しました'),
      );
      await company.answered('propose');
      await page.close();

      await workAt(suzuki, department);
      const popup = await suzuki.openOwn('popup.html');
      await click(popup, '[data-tab=team]');
      await showing(popup, '[data-testid=queue-card]', words, '佐藤 健一');
      await click(popup, '[data-testid=queue-next]');

      await click(popup, '[data-tab=ideas]');
      await click(popup, '[data-testid=idea-item] .in-place button');
      await click(popup, '[data-testid=idea-item] input[value=adopted]');
      await fill(popup, '[data-testid=idea-item] .idea-line input', answer);
      await click(popup, '[data-testid=idea-item] .idea-line button');
      await showing(popup, '[data-testid=idea-item]', '鈴木 美咲さんが採用しました', answer);
      await company.answered('move');
      await popup.close();
    });

    it('tells the author, for whom a badge opens', async () => {
      const popup = await tanaka.openOwn('popup.html');
      await showing(popup, '[data-testid=idea-news]', '提案が採用されました', answer, '鈴木 美咲');
      await showing(popup, '[data-testid=badge-news]', '花ひらく提案');
      await click(popup, '[data-tab=badges]');
      await showing(popup, '[data-testid=medal]', 'ひらめき');
      await showing(popup, '[data-testid=medal]', '花ひらく提案');
      await popup.close();
    });

    it('shows her badge beside her name on another product’s page, by keyboard too', async () => {
      await switchOn(tanaka, redmine.url, 'redmine');
      const own = await tanaka.open(`${redmine.url}/issues/812?as=${tanakasId}`);
      await own.waitForSelector('hanamaru-mark');
      const popup = await tanaka.openOwn('popup.html');
      await click(popup, '[data-testid=persona-yes]');
      await popup.waitForSelector('[data-testid=persona-yes]', { hidden: true });
      await company.answered('claim', 2);
      await popup.close();

      await switchOn(suzuki, redmine.url, 'redmine');
      const page = await suzuki.open(`${redmine.url}/issues/812`);
      const row = '#change-3001 hanamaru-badges';
      const { label } = await seeOne(suzuki, page, row, 'button');
      expect(label).toContain('花ひらく提案');
      await page.bringToFront();
      await page.focus(row);
      await page.keyboard.press('Enter');
      await seeOne(suzuki, page, 'hanamaru-name', 'li', ({ text }) => text.includes('花ひらく提案'));
      await seeOne(suzuki, page, 'hanamaru-name', 'header', ({ text }) => text.includes(department));
      await seeOne(suzuki, page, 'hanamaru-name', '.praise', ({ focused }) => focused);
      await page.close();
    });

    it('leads from her idea to one that it grew into there, and back', async () => {
      const page = await suzuki.open(`${redmine.url}/issues/812`);
      await press(suzuki, page, '#change-3001 hanamaru-mark', 'button');
      await press(suzuki, page, 'hanamaru-card', '.idea button', ({ text }) => text === '提案として登録');
      const onIntranet = new URL(company.world.intranet).host;
      await press(suzuki, page, 'hanamaru-card', '.origin', ({ text }) =>
        [onIntranet, '田中 由香', '採用'].every((part) => text.includes(part)),
      );
      await press(suzuki, page, 'hanamaru-card', '.idea .main');
      await seeOne(suzuki, page, 'hanamaru-card', '.linked', ({ text }) => text.includes(onIntranet));
      await company.answered('propose', 2);
      await page.close();

      const popup = await tanaka.openOwn('popup.html');
      await click(popup, '[data-tab=ideas]');
      await showing(popup, '.idea-chain', 'ここから生まれた提案', new URL(redmine.url).host);
      const born = await popup.$$eval('.idea-chain a', (all) => all.map(({ href }) => new URL(href).origin));
      expect(born).toContain(redmine.url);
      await popup.close();
    });
  });
}
