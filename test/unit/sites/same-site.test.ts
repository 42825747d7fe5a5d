import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageSender, pageSender } from '../../../extension/messaging/authority.ts';
import { marks } from '../../../extension/messaging/handlers/marks.ts';
import { leave } from '../../../extension/messaging/handlers/membership.ts';
import { recognise } from '../../../extension/messaging/handlers/recognise.ts';
import { declareSame } from '../../../extension/messaging/handlers/switch-sites.ts';
import { shareRecipe, shareSame } from '../../../extension/messaging/handlers/team-recipes.ts';
import { answerClaim, viewer } from '../../../extension/messaging/handlers/viewer.ts';
import { amend } from '../../../extension/messaging/handlers/write-praise.ts';
import { obeyPolicy } from '../../../extension/sites/follow-policy.ts';
import { keepOwnRecipe } from '../../../extension/sites/own-recipes.ts';
import { readTeamAliases, siteOf } from '../../../extension/sites/same-site.ts';
import { readSites, type Sites } from '../../../extension/sites/stored-sites.ts';
import { readTeamRecipes } from '../../../extension/sites/team-recipes.ts';
import { recipeWith } from '../../sites/page.ts';
import { OWN_ID } from '../fakes/browser.ts';
import { createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const SHORT = 'http://redmine';
const now = () => 1_790_000_000_000;
const both: Sites = {
  [SITE]: { recipe: 'redmine', source: 'person' },
  [SHORT]: { recipe: 'redmine', source: 'person' },
};
const post = { id: 'issue/12', author: { id: '7', name: '佐藤 健一', weak: false } };
let server: TeamServer;
let boss: Device;
let tanaka: Device;

beforeEach(async () => {
  server = await startTeamServer(now);
  boss = createDevice({ fetch: server.fetch, clock: now });
  tanaka = createDevice({ fetch: server.fetch, clock: now });
  await boss.join(server.adminLink, '鈴木 部長');
  await tanaka.join(server.memberLink, '田中 由香');
  for (const { fake } of [boss, tanaka]) fake.local.sites = both;
});
afterEach(() => server.close());

const areaOf = (device: Device) => device.world.browser.storage.local;
const sitesOf = (device: Device) => readSites(areaOf(device));

/** A page of one of the names, as the router makes it of its sender. */
async function pageAt(device: Device, origin: string): Promise<PageSender> {
  const sender = { id: OWN_ID, url: `${origin}/issues/12`, frameId: 0, tab: { id: 5 } };
  const page = pageSender(sender, OWN_ID, await sitesOf(device), await readTeamAliases(areaOf(device)));
  if (!page) throw new Error('It is switched off');
  return page;
}

async function praiseAt(device: Device, origin: string): Promise<void> {
  const content = { title: '不具合 #12', url: `${origin}/issues/12#note-3`, quote: '直しました' };
  const said = { value: null, badge: null, words: '助かりました', visibility: 'team', helpers: [] } as const;
  await amend(device.world, await pageAt(device, origin), { post, content, ...said, helpers: [] });
  await device.world.sync();
}

async function countAt(device: Device, origin: string): Promise<number | undefined> {
  return (await marks(device.world, await pageAt(device, origin), { posts: [post] }))[0]?.n;
}

describe('the same site under two names', () => {
  it('is two sites until somebody says so', async () => {
    await praiseAt(tanaka, SHORT);
    expect([await countAt(tanaka, SHORT), await countAt(tanaka, SITE)]).toEqual([1, 0]);
  });

  it('shows on one name the praise given on the other, once a person says so, and leads to the name it was given on', async () => {
    expect(await declareSame(tanaka.world, { origin: SHORT, sameAs: SITE })).toEqual({ ok: true });
    await praiseAt(tanaka, SHORT);
    expect([await countAt(tanaka, SHORT), await countAt(tanaka, SITE)]).toEqual([1, 1]);
    const [row] = await tanaka.world.store.praises.toArray();
    expect(row?.content?.url).toBe(`${SHORT}/issues/12#note-3`);
    expect(await countAt(boss, SITE)).toBe(1);
    expect(await countAt(boss, SHORT)).toBe(0); // he has not said so
  });

  it('shows it to the whole team once an admin says so', async () => {
    await declareSame(boss.world, { origin: SHORT, sameAs: SITE });
    expect(await shareSame(boss.world, { origin: SHORT })).toEqual({ ok: true });
    await tanaka.world.sync();
    await praiseAt(tanaka, SHORT);
    expect(await countAt(boss, SITE)).toBe(1);
    await praiseAt(boss, SITE);
    await tanaka.world.sync();
    expect(await countAt(tanaka, SHORT)).toBe(2);
    await leave(tanaka.world, undefined);
    expect(await readTeamAliases(areaOf(tanaka))).toEqual({});
  });

  it('knows an account by both', async () => {
    await declareSame(tanaka.world, { origin: SHORT, sameAs: SITE });
    const me = { id: '3', name: '田中' };
    await answerClaim(tanaka.world, await pageAt(tanaka, SHORT), { ...me, yes: true });
    expect(await viewer(tanaka.world, await pageAt(tanaka, SITE), { ...me, weak: false })).toBe('yours');
  });

  it('leaves what was given before where it was, and shows it again when it is a site of its own again', async () => {
    await praiseAt(tanaka, SHORT);
    await declareSame(tanaka.world, { origin: SHORT, sameAs: SITE });
    expect(await countAt(tanaka, SHORT)).toBe(0);
    expect(await tanaka.world.store.praises.count()).toBe(1);
    await declareSame(tanaka.world, { origin: SHORT, sameAs: null });
    expect(await countAt(tanaka, SHORT)).toBe(1);
  });

  it('is read by what the team shares for the first name, which keeps its other names when it changes', async () => {
    tanaka.fake.local.sites = {};
    boss.fake.local.sites = {
      [SITE]: { recipe: 'made-redmine-example-co-jp', source: 'person' },
      [SHORT]: { recipe: 'made-redmine-example-co-jp', source: 'person' },
    };
    const made = { ...recipeWith({ post: '.report' }), id: 'made-here' };
    await declareSame(boss.world, { origin: SHORT, sameAs: SITE });
    await shareSame(boss.world, { origin: SHORT });
    await keepOwnRecipe(areaOf(boss), boss.world.lock, SITE, made);
    expect(await shareRecipe(boss.world, { tabId: 7, origin: SITE }, undefined)).toEqual({ ok: true });
    await tanaka.world.sync();
    expect((await readTeamRecipes(areaOf(tanaka))).sites).toMatchObject({
      [SITE]: { version: 2, aliases: [SHORT] },
    });
    const found = await recognise(tanaka.world, { tabId: 1, url: `${SHORT}/reports` });
    expect(found?.recipe).toMatch(/^team-/);
  });

  it('stays a person’s own business when she shares a recipe made on one of the names', async () => {
    const made = { ...recipeWith({ post: '.report' }), id: 'made-here' };
    await declareSame(boss.world, { origin: SHORT, sameAs: SITE });
    await keepOwnRecipe(areaOf(boss), boss.world.lock, SHORT, made);
    await shareRecipe(boss.world, { tabId: 7, origin: SHORT }, undefined);
    await tanaka.world.sync();
    expect(await readTeamAliases(areaOf(tanaka))).toEqual({});
    expect(Object.keys((await readTeamRecipes(areaOf(tanaka))).sites)).toEqual([SHORT]);
  });

  it('may be said by the organisation', async () => {
    boss.fake.managed = { sites: [{ origin: SHORT, recipe: 'redmine', sameAs: SITE }] };
    await obeyPolicy(boss.world);
    expect((await pageAt(boss, SHORT)).site).toBe(SITE);
    expect(await declareSame(boss.world, { origin: SHORT, sameAs: null })).toEqual({ ok: false });
  });
});

describe('saying that a site is another', () => {
  it('is for sites in use that the same recipe reads, and of a person', async () => {
    tanaka.fake.local.sites = {
      ...both,
      'https://wiki.example.co.jp': { recipe: 'growi', source: 'person' },
    };
    for (const [origin, sameAs] of [
      [SHORT, 'https://wiki.example.co.jp'],
      [SHORT, 'https://nowhere.example'],
      ['https://nowhere.example', SITE],
      [SHORT, SHORT],
    ] as const)
      expect(await declareSame(tanaka.world, { origin, sameAs })).toEqual({ ok: false });
    expect((await sitesOf(tanaka))[SHORT]).toEqual(both[SHORT]);
  });

  it('has both read alike where their recipes were made for them, since posts are named by what reads them', async () => {
    tanaka.fake.local.sites = {
      [SITE]: { recipe: 'made-redmine-example-co-jp', source: 'person' },
      [SHORT]: { recipe: 'made-redmine', source: 'person' },
    };
    expect(await declareSame(tanaka.world, { origin: SHORT, sameAs: SITE })).toEqual({ ok: true });
    expect((await pageAt(tanaka, SHORT)).recipe).toBe('made-redmine-example-co-jp');
  });

  it('makes no chains and no circles: names of a site follow it', async () => {
    const third = 'https://10.0.0.5';
    tanaka.fake.local.sites = { ...both, [third]: { recipe: 'redmine', source: 'person' } };
    await declareSame(tanaka.world, { origin: third, sameAs: SHORT });
    expect(await declareSame(tanaka.world, { origin: SITE, sameAs: third })).toEqual({ ok: false });
    await declareSame(tanaka.world, { origin: SHORT, sameAs: SITE });
    expect(await declareSame(tanaka.world, { origin: SITE, sameAs: SHORT })).toEqual({ ok: false });
    for (const origin of [third, SHORT, SITE]) expect((await pageAt(tanaka, origin)).site).toBe(SITE);
  });

  it('yields to the team, also where the two would make a chain', () => {
    const sites: Sites = { ...both, [SHORT]: { recipe: 'redmine', source: 'person', sameAs: SITE } };
    expect(siteOf(SHORT, sites, { [SHORT]: 'https://new.example' })).toBe('https://new.example');
    expect(siteOf(SHORT, sites, { [SITE]: 'https://new.example' })).toBe('https://new.example');
    expect(siteOf('constructor', {}, {})).toBe('constructor');
  });

  it('is told to the team by admins alone', async () => {
    await declareSame(tanaka.world, { origin: SHORT, sameAs: SITE });
    expect(await shareSame(tanaka.world, { origin: SHORT })).toEqual({
      ok: false,
      fault: { kind: 'problem', code: 'forbidden' },
    });
  });
});
