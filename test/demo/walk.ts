import { mkdirSync } from 'node:fs';
import { join as path } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driven, launch } from '../drive/launch.ts';
import { countOn, press, seeOne } from '../drive/see.ts';
import { chooseLanguage, join, pressAll, switchOn } from '../drive/settle.ts';
import { type Seat, seats } from './arguments.ts';
import { recipe, type World } from './world.ts';

/** Tanaka's reply on the sample notice board: what Sato praises. */
const tanakasReply = 'li.reply[data-reply="1001"] > .byline';

/**
 * The walk of a first flower, as three people in three browsers: Sato presses 💮 on Tanaka's reply and says why; Suzuki,
 * who leads, applauds with a line; Tanaka finds it on the same reply and in her popup, and says thanks. Saves a screenshot of every step and gives the folder.
 */
export async function walk(world: World, language: 'ja' | 'en'): Promise<string> {
  const folder = path(world.folder, 'screenshots', language);
  mkdirSync(folder, { recursive: true });
  let step = 0;
  const snap = async (page: Page, name: string) => {
    step += 1;
    const file = path(folder, `${step}-${name}.png`) as `${string}.png`; // ends so by construction
    await page.bringToFront();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]); // never in mid-fade
    await page.screenshot({ path: file });
    console.log(`  📷 ${file}`);
  };

  const words =
    language === 'ja'
      ? '営業から人を出すと先に言ってくださったので、当日の割り振りがすぐ決まりました。'
      : 'You offered two people before anyone asked, so we could settle the shifts at once.';

  const line =
    language === 'ja'
      ? '先に声をかけてくれると、現場は本当に助かります。'
      : 'Speaking first is what helps the floor most.';

  await asMember(world, 'sato', language, async (sato, page) => {
    await seeOne(sato, page, mark, 'button');
    await snap(page, 'board');
    await press(sato, page, mark, 'button');
    await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
    await snap(page, 'card');
    await press(sato, page, 'hanamaru-card', '[role=radio]');
    await press(sato, page, 'hanamaru-card', 'textarea');
    await page.keyboard.type(words);
    await snap(page, 'card-written');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await seeOne(sato, page, mark, 'button', (seen) => countOn(seen) === '1');
    await snap(page, 'sent');
    const popup = await sato.openOwn('popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    await popup.click('[data-tab=given]');
    await popup.waitForSelector('[data-testid=given-item]');
    await snap(popup, 'popup-of-the-giver');
  });

  await asMember(world, 'suzuki', language, async (suzuki, page) => {
    await press(suzuki, page, mark, 'button');
    await press(suzuki, page, 'hanamaru-card', '.line input');
    await page.keyboard.type(line);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await seeOne(suzuki, page, 'hanamaru-card', '.cosign', ({ text }) => text.includes(line));
    await snap(page, 'line-of-a-leader');
    await page.keyboard.press('Escape');
  });

  await asMember(world, 'tanaka', language, async (tanaka, page) => {
    await seeOne(tanaka, page, mark, 'button', (seen) => countOn(seen) === '2');
    await snap(page, 'found-on-the-post');
    await press(tanaka, page, mark, 'button');
    await seeOne(tanaka, page, 'hanamaru-card', '*', ({ text }) => text.includes(words));
    await snap(page, 'who-and-what');
    const popup = await tanaka.openOwn('popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    await popup.click('[data-testid=persona-yes]');
    await popup.waitForSelector('[data-testid=prefer-question]');
    await snap(popup, 'how-to-be-praised');
    await popup.click('[data-testid=prefer-submit]');
    await popup.waitForSelector('[data-testid=received-item] [data-testid=cosign]');
    await popup.waitForSelector('[data-testid=my-level]');
    await pressAll(popup, '[data-testid=thank]');
    await snap(popup, 'popup-of-the-receiver');
  });
  return folder;
}

const mark = `${tanakasReply} hanamaru-mark, ${tanakasReply.replace(' > .byline', '')} > .reply-foot hanamaru-mark`;

async function asMember(
  world: World,
  seat: Seat,
  language: 'ja' | 'en',
  doIt: (driven: Driven, page: Page) => Promise<void>,
): Promise<void> {
  console.log(`As ${seats[seat]}:`);
  const driven = await launch({ kind: 'chromium' });
  try {
    await chooseLanguage(driven, language);
    await join(driven, world.linkOf(seat), seats[seat]);
    await switchOn(driven, world.intranet, recipe);
    await doIt(driven, await driven.open(`${world.intranet}/as/${seat}?back=/board/101`));
  } finally {
    await driven.close();
  }
}
