import { mkdirSync } from 'node:fs';
import { join as path } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driven, launch } from '../../drive/launch.ts';
import { seeOne } from '../../drive/see.ts';
import { chooseLanguage, join, switchOn } from '../../drive/settle.ts';
import { until } from '../../drive/until.ts';
import { type Seat, seats } from '../arguments.ts';
import { recipe, type World } from '../world.ts';
import { said } from './said.ts';

/** One person of the walk at her browser, with the notice board before her. */
export interface Walker {
  readonly driven: Driven;
  readonly board: Page;
  readonly said: (typeof said)['ja' | 'en'];
  /** Saves what shows. */
  readonly snap: (page: Page, name: string) => Promise<void>;
}

export type Walk = (walker: Walker) => Promise<void>;

/** Lets people walk one after another, each in a browser of her own. Gives the folder with the screenshots. */
export async function inTurn(
  world: World,
  language: 'ja' | 'en',
  walks: readonly (readonly [Seat, Walk])[],
): Promise<string> {
  const folder = path(world.folder, 'screenshots', language);
  mkdirSync(folder, { recursive: true });
  let step = 0;
  const snap = async (page: Page, name: string) => {
    step += 1;
    const file = path(folder, `${String(step).padStart(2, '0')}-${name}.png`) as `${string}.png`; // ends so by construction
    await page.bringToFront();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]); // never in mid-fade
    await page.screenshot({ path: file });
    console.log(`  📷 ${file}`);
  };
  for (const [seat, walk] of walks) {
    console.log(`As ${seats[seat]}:`);
    const driven = await launch({ kind: 'chromium' });
    try {
      await chooseLanguage(driven, language);
      await join(driven, world.linkOf(seat), seats[seat]);
      await switchOn(driven, world.intranet, recipe);
      const board = await driven.open(`${world.intranet}/as/${seat}?back=/board/101`);
      await walk({ driven, board, said: said[language], snap });
    } finally {
      await driven.close();
    }
  }
  return folder;
}

/** Our popup, as large as a browser lets it be. */
export async function openPopup(driven: Driven): Promise<Page> {
  const popup = await driven.openOwn('popup.html');
  await popup.setViewport({ width: 380, height: 600 });
  return popup;
}

export async function goTo(popup: Page, tab: string): Promise<void> {
  await (await popup.waitForSelector(`[data-tab=${tab}]`))?.click();
}

/** Waits until one that matches says all of it. */
export async function showing(page: Page, selector: string, ...parts: readonly string[]): Promise<void> {
  await until(
    async () => {
      const texts = await page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));
      return texts.some((text) => parts.every((part) => text.includes(part)));
    },
    `${selector} shows with ${parts.join(', ')}`,
  );
}

/** Sends what is written in a card. */
export async function sendByKey(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

/** A reply on the notice board. */
export const reply = (id: number) => `li.reply[data-reply="${id}"]`;
/** Its flower, and not that of replies to it. */
export const flower = (id: number) => `${reply(id)} > .reply-foot hanamaru-mark`;

/** Waits until the card has opened to write in. */
export async function cardOpens({ driven, board }: Walker): Promise<void> {
  await seeOne(driven, board, 'hanamaru-card', 'textarea', ({ focused }) => focused);
}
