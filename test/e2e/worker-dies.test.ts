import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWorker, reborn } from '../drive/kill-worker.ts';
import { countOn, press, see, seeOne } from '../drive/see.ts';
import { until } from '../drive/until.ts';
import { type Company, openCompany, type Seat } from './company.ts';

const board = '/board/101';
const on = (reply: number) => `li.reply[data-reply="${reply}"] > .reply-foot > hanamaru-mark`;

/** What the server holds for good, read past the API: standing praises, and ops applied. */
function kept(company: Company): { praises: number; ops: number } {
  const teams = join(company.world.folder, 'teams');
  const file = readdirSync(teams).find((name) => name.endsWith('.sqlite'));
  if (!file) throw new Error('The team has no file');
  const database = new DatabaseSync(join(teams, file), { readOnly: true });
  try {
    const count = (query: string) => Number(database.prepare(query).get()?.n);
    return {
      praises: count('SELECT count(*) AS n FROM praises WHERE sealed IS NOT NULL'),
      ops: count('SELECT count(*) AS n FROM ops WHERE refused IS NULL'),
    };
  } finally {
    database.close();
  }
}

/** Makes the browser forget what it knows of posts, so that what it shows next comes from the server. */
async function forgetPosts(seat: Seat): Promise<void> {
  const own = await seat.openOwn('options.html');
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('hanamaru');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(['praises', 'posts'], 'readwrite');
          change.objectStore('praises').clear();
          change.objectStore('posts').clear();
          change.onerror = () => reject(change.error);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await own.close();
}

describe('a worker that is killed while it sends, in chromium', () => {
  let company: Company;
  let sato: Seat;
  beforeAll(async () => {
    company = await openCompany();
    sato = await company.sit('sato', '佐藤 健一', { kind: 'chromium' });
  });
  afterAll(() => company?.close());

  it.each([
    ['before the server has anything', 'hang', on(1001)],
    ['when the server has the praise and its answer is lost', 'hang-answer', on(1004)],
    ['when the server has praise and words and no answer came', 'hang-answer', 'article.entry hanamaru-mark'],
  ] as const)('loses and doubles nothing when it dies twice, %s', async (moment, fault, flower) => {
    const words = `働き手が二度倒れても、ことばは一度だけ届きます（${moment}）。`;
    const hasWords = moment.includes('words');
    const before = kept(company);
    const page = await sato.visit(board);
    await seeOne(sato, page, flower, 'button');
    company.proxy.breakWith(fault);
    const since = company.proxy.traffic().length;
    await press(sato, page, flower, 'button');
    await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ focused }) => focused);
    await until(() => company.proxy.traffic().includes('"kind":"praise"', since), 'the praise is under way');
    if (fault === 'hang-answer')
      await until(() => kept(company).praises === before.praises + 1, 'the server has the praise');
    await killWorker(sato);

    await page.keyboard.type(words);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await until(
      async () => (await see(sato, page, 'hanamaru-card', 'textarea')).every(({ box }) => box.width === 0),
      'the card says by closing that the words are kept',
    );
    await reborn(sato);
    // The praise hangs first, for as long as a request may take; the words go with the next.
    if (hasWords) await until(() => kept(company).ops === before.ops + 2, 'the server has the words', 40_000);
    else if (fault === 'hang') expect(kept(company)).toEqual(before);
    await killWorker(sato);

    company.proxy.breakWith(undefined);
    // In the last case nobody does anything: the page that stays open asks for counts every 20 s, which wakes it.
    if (hasWords) await page.bringToFront().then(() => reborn(sato, 40_000));
    const popup = await sato.openOwn('popup.html');
    await reborn(sato);
    await until(
      async () => (await popup.$('[data-testid=outbox-waiting]')) === null,
      'the outbox empties',
      40_000,
    );
    await popup.click('[data-tab=given]');
    await popup.waitForSelector('[data-testid=given-item]');
    const given = await popup.$$eval('[data-testid=given-item]', (items) =>
      items.map((item) => item.textContent ?? ''),
    );
    expect(given.filter((text) => text.includes(words))).toHaveLength(1);
    expect(await popup.$('[data-testid=dead-letter]')).toBeNull();
    await popup.close();
    expect(kept(company)).toEqual({ praises: before.praises + 1, ops: before.ops + 2 });

    await forgetPosts(sato);
    await page.bringToFront(); // a page that nobody looks at does not ask for counts
    await page.reload();
    // 30 s, as promised: what a worker asked in the moment before the server came back hangs until it times out.
    await seeOne(sato, page, flower, 'button', (seen) => countOn(seen) === '1', 30_000);
    await press(sato, page, flower, 'button');
    await seeOne(sato, page, 'hanamaru-card', 'textarea', ({ value }) => value === words);
    await page.close();
  });
});
