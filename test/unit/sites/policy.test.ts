import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownHandlers } from '../../../extension/messaging/own-handlers.ts';
import type { World } from '../../../extension/messaging/world.ts';
import { joinIfWanted, obeyPolicy, obeyPolicyAtStart } from '../../../extension/sites/follow-policy.ts';
import { awaitPolicy, keepsIn, readPolicy } from '../../../extension/sites/policy.ts';
import { readSites } from '../../../extension/sites/stored-sites.ts';
import { switchOff } from '../../../extension/sites/switch-site.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

let late = 0;
const now = () => 1_790_000_000_000 + late;
const WIKI = 'https://wiki.example.co.jp';
let server: TeamServer;
let net: MeddledFetch;
let device: Device;
let world: World;
/** Resolved at once, and counted: no test waits. */
let waited: number;

beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  device = createDevice({ fetch: net.fetch, clock: now });
  waited = 0;
  late = 0;
  world = {
    ...device.world,
    async after(wait) {
      waited += wait;
    },
  };
  vi.stubGlobal('fetch', async () => Response.json({ policy_new_member: { message: '新しいメンバー' } }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.close();
});
const session = () => world.store.session.get('me');

describe('the policy', () => {
  it('is asked for again until five seconds after the start, since it may come late', async () => {
    let asked = 0;
    const late = { get: async () => (++asked < 5 ? {} : { sites: [] }) };
    expect(await awaitPolicy(late, world.after)).toEqual({ join: null, name: null, sites: [] });
    expect(waited).toBe(2000);
    waited = 0;
    expect(await awaitPolicy(world.browser.storage.managed, world.after)).toBeNull();
    expect(waited).toBe(5000);
  });

  it('keeps what is right of it when something is wrong', async () => {
    const stored = {
      join: 5,
      name: ' ',
      sites: [{ origin: 'wiki' }, { origin: WIKI, recipe: 'growi' }, 'text', null],
    };
    expect(await readPolicy({ get: async () => stored })).toEqual({
      join: null,
      name: null,
      sites: [{ origin: WIKI, recipe: 'growi' }],
    });
  });

  it('joins without a click and switches its sites on where the hosts are granted', async () => {
    device.fake.managed = {
      join: server.memberLink,
      name: '田中 由香',
      sites: [{ origin: WIKI, recipe: 'growi' }],
    };
    device.fake.granted.add('*://*/*');
    device.fake.tabs.push({ id: 4, url: `${WIKI}/` });
    await obeyPolicyAtStart(world);
    expect(await session()).toMatchObject({ name: '田中 由香', state: 'good' });
    expect(await readSites(device.fake.browser.storage.local)).toEqual({
      [SITE]: { recipe: 'redmine', source: 'person' },
      [WIKI]: { recipe: 'growi', source: 'policy' },
    });
    expect(device.fake.scripts.get('overlay')?.matches).toEqual([`${SITE}/*`, `${WIKI}/*`]);
    expect(device.fake.ran).toEqual([{ tabId: 4, what: '/overlay.js' }]);
    expect(device.fake.local.nameless).toBeUndefined();
  });

  it('gives a friendly name where it brings none, and remembers to ask', async () => {
    device.fake.managed = { join: server.memberLink };
    await obeyPolicyAtStart(world);
    expect(await session()).toMatchObject({ name: '新しいメンバー' });
    expect(device.fake.local.nameless).toBe(true);
  });

  it('asks the one it gave a friendly name, who is then called by her own, for everybody', async () => {
    device.fake.managed = { join: server.memberLink };
    await obeyPolicyAtStart(world);
    const sato = createDevice({ fetch: server.fetch, clock: now });
    await sato.join(server.memberLink, '佐藤 健一');
    await ownHandlers.rename(world, { name: '高橋 直樹' });
    expect(device.fake.local.nameless).toBeUndefined();
    expect(await session()).toMatchObject({ name: '高橋 直樹' });
    expect(await world.sync()).toBeNull();
    expect(await world.store.outbox.count()).toBe(0);
    await sato.world.sync();
    const names = (await sato.world.store.members.toArray()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['佐藤 健一', '高橋 直樹']);
  });

  it('renews a session of its team that ended, as the same member of the same name', async () => {
    device.fake.managed = { join: server.memberLink };
    await obeyPolicyAtStart(world);
    await ownHandlers.rename(world, { name: '高橋 直樹' });
    await world.sync();
    const before = await session();
    late = 91 * 86_400_000;
    await world.sync();
    expect(await session()).toMatchObject({ state: 'ended' });
    await joinIfWanted(world);
    expect(await session()).toMatchObject({ state: 'good', member: before?.member, name: '高橋 直樹' });
    expect(device.fake.local.nameless).toBeUndefined();
  });

  it('leaves an ended session of another team alone', async () => {
    const other = await server.open('other');
    await device.join(other.memberLink, '佐藤 健一');
    await world.store.session.update('me', { state: 'ended' });
    device.fake.managed = { join: server.memberLink };
    await joinIfWanted(world);
    expect(await session()).toMatchObject({ team: 'other', state: 'ended' });
  });

  it('keeps a browser in the team of its link only', async () => {
    await device.join(server.memberLink, '佐藤 健一');
    const me = await session();
    if (!me) throw new Error('Nobody joined');
    const policy = (join: string | null) => ({ join, name: null, sites: [] });
    const other = await server.open('other');
    const links = [server.memberLink, other.memberLink, 'こんにちは', null];
    expect(links.map((link) => keepsIn(policy(link), me))).toEqual([true, false, false, false]);
    expect(keepsIn(null, me)).toBe(false);
  });

  it('joins later when the server was away at the start', async () => {
    device.fake.managed = { join: server.memberLink };
    net.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await obeyPolicyAtStart(world);
    expect(await session()).toBeUndefined();
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
    net.meddle = () => null;
    await joinIfWanted(world);
    expect(await session()).toMatchObject({ state: 'good' });
  });

  it('starts in pages that were open before the join, in those of sites already on too', async () => {
    device.fake.managed = { join: server.memberLink };
    device.fake.granted.add(`${SITE}/*`);
    device.fake.tabs.push({ id: 9, url: `${SITE}/issues/12` });
    await obeyPolicy(world);
    expect(device.fake.ran).toEqual([{ tabId: 9, what: '/overlay.js' }]);
  });

  it('counts the later of two readings when it changes while the start still waits for it', async () => {
    device.fake.granted.add('*://*/*');
    const late: World = {
      ...world,
      async after() {
        device.fake.managed = { sites: [{ origin: WIKI, recipe: 'growi' }] };
        await obeyPolicy(world);
      },
    };
    await Promise.all([obeyPolicyAtStart(late), obeyPolicy(world)]);
    expect(await readSites(device.fake.browser.storage.local)).toHaveProperty([WIKI]);
  });

  it('leaves alone whoever has joined already', async () => {
    await device.join(server.memberLink, '佐藤 健一');
    device.fake.managed = { join: server.adminLink };
    await obeyPolicyAtStart(world);
    expect(await session()).toMatchObject({ name: '佐藤 健一', role: 'member' });
  });

  it('gives a site back to the person who had it on before', async () => {
    const { local } = device.fake.browser.storage;
    device.fake.managed = { sites: [{ origin: SITE, recipe: 'growi' }] };
    await obeyPolicy(world);
    await obeyPolicy(world);
    expect(await readSites(local)).toEqual({ [SITE]: { recipe: 'growi', source: 'policy', own: 'redmine' } });
    device.fake.managed = { sites: [] };
    await obeyPolicy(world);
    expect(await readSites(local)).toEqual({ [SITE]: { recipe: 'redmine', source: 'person' } });
  });

  it('takes its sites back when it changes, but no site of a person’s, and a person cannot switch its sites off', async () => {
    device.fake.granted.add('*://*/*');
    device.fake.managed = { sites: [{ origin: WIKI, recipe: 'growi' }] };
    await obeyPolicy(world);
    await switchOff(world.browser, world.lock, WIKI);
    expect(device.fake.scripts.get('overlay')?.matches).toContain(`${WIKI}/*`);
    device.fake.managed = { sites: [] };
    await obeyPolicy(world);
    expect(device.fake.scripts.get('overlay')?.matches).toEqual([`${SITE}/*`]);
  });
});
