import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JoinLinks, openTeam } from '../../server/node/open-team.ts';
import { startServer } from '../../server/node/start-server.ts';
import { demoTeam } from '../demo/team.ts';
import { type Driven, launch } from '../drive/launch.ts';
import { openPopupOn } from '../drive/popup-on.ts';
import { type RecordingProxy, startRecordingProxy } from '../drive/recording-proxy.ts';
import { press, seeOne } from '../drive/see.ts';
import { chooseLanguage, join } from '../drive/settle.ts';
import { until } from '../drive/until.ts';
import { startHomeMade } from './home-made-site.ts';

describe('a recipe that an admin gives to the team', () => {
  let folder: string;
  let links: JoinLinks;
  let proxy: RecordingProxy;
  let server: Awaited<ReturnType<typeof startServer>>;
  let site: Awaited<ReturnType<typeof startHomeMade>>;
  const seats: Driven[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path(tmpdir(), 'hanamaru-e2e-'));
    server = await startServer({ dataDir: folder, port: 0 });
    proxy = await startRecordingProxy(server.url);
    links = await openTeam({ dataDir: folder, server: proxy.url, team: demoTeam });
    site = await startHomeMade();
  });
  afterAll(async () => {
    await Promise.all(seats.map((seat) => seat.close()));
    await site?.close();
    await proxy?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function sit(kind: Driven['kind'], link: string, name: string): Promise<Driven> {
    const seat = await launch({ kind });
    seats.push(seat);
    await chooseLanguage(seat, 'ja');
    await join(seat, link, name);
    return seat;
  }

  it('brings flowers to a colleague’s page in another browser with one press, and is taken back from the options', async () => {
    const url = `${site.url}/reports`;
    const boss = await sit('chromium', links.adminLink, '鈴木 部長');
    const made = await boss.open(url);
    await (await (await openPopupOn(boss, made)).waitForSelector('[data-testid=make-recipe]'))?.click();
    await made.bringToFront();
    await seeOne(boss, made, 'hanamaru-picker', '.ask', ({ text }) => text.includes('ほめたい投稿'));
    await made.click('.leading-6');
    await seeOne(boss, made, 'hanamaru-picker', 'h3', ({ text }) => text.startsWith('5 件のうち 5 件'));
    await press(boss, made, 'hanamaru-picker', '.main');
    await seeOne(boss, made, 'hanamaru-picker', 'button', ({ text }) => text === 'チームにも配る');
    await press(boss, made, 'hanamaru-picker', 'button', ({ text }) => text === 'チームにも配る');
    await seeOne(boss, made, 'hanamaru-picker', '.share', ({ text }) =>
      text.startsWith('チームに配りました'),
    );

    const tanaka = await sit('firefox', links.memberLink, '田中 由香');
    const page = await tanaka.open(url);
    await until(async () => proxy.traffic().includes('GET /v1/recipes'), 'the recipes were asked for');
    const popup = await openPopupOn(tanaka, page);
    await (await popup.waitForSelector('[data-testid=site-switch-on]'))?.click();
    await page.bringToFront();
    await until(
      async () => (await page.$$('hanamaru-mark')).length === 5,
      'five flowers stand on the colleague’s page',
    );

    const desk = await boss.openOwn('options.html');
    await (await desk.waitForSelector('[data-testid=recipes-open]'))?.click();
    const row = await desk.waitForSelector('[data-testid=shared-recipe]');
    expect(await row?.evaluate(({ textContent }) => textContent)).toContain(new URL(site.url).host);
    await (await desk.waitForSelector('[data-testid=recipe-withdraw]'))?.click();
    const sure = await desk.waitForSelector('[data-testid=recipe-withdraw-yes]');
    await sure?.click();
    await until(
      async () => (await desk.$$('[data-testid=shared-recipe]')).length === 0,
      'nothing is shared any more',
    );
    const again = await openPopupOn(tanaka, page); // following brings it
    await again.waitForSelector('[data-testid=make-recipe]');
    expect(proxy.traffic()).not.toMatch(/made-|leading-6|%2Freports/);
  });
});
