import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badges } from '../../../extension/messaging/handlers/badges.ts';
import { giveableBadges } from '../../../extension/messaging/handlers/giveable-badges.ts';
import { loadBadges } from '../../../extension/messaging/handlers/load-script.ts';
import { marks } from '../../../extension/messaging/handlers/marks.ts';
import { nameCard } from '../../../extension/messaging/handlers/name-card.ts';
import { amend } from '../../../extension/sync/amend.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { prefer } from '../../../extension/sync/prefer.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import type { Preferences } from '../../../shared/contract/views.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

let time = 1_790_000_000_000;
const now = () => time;
const page = { site: SITE, url: `${SITE}/issues/12`, tabId: 5, frameId: 0, recipe: 'redmine' };
const account = (id: string) => ({ id, name: id, weak: false });
const post = { id: '12', author: account('sato') };
const other = { id: '13', author: account('nobody') };
const playing: Preferences = {
  wish: 'team',
  animation: true,
  levels: true,
  game: true,
  called: 'さとうさん',
};
let server: TeamServer;
let net: MeddledFetch;
let tanaka: Device;
let sato: Device;
let boss: Device;

/** Sato claimed his account, Tanaka gave him a badge, and the boss reads the page. */
beforeEach(async () => {
  time = 1_790_000_000_000;
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  tanaka = createDevice({ fetch: server.fetch, clock: now });
  sato = createDevice({ fetch: server.fetch, clock: now });
  boss = createDevice({ fetch: net.fetch, clock: now });
  await tanaka.join(server.memberLink, '田中 由香');
  await sato.join(server.memberLink, '佐藤 健一');
  await boss.join(server.adminLink, '鈴木 部長');
  const { author: persona } = await sato.target('12', 'sato');
  await sato.world.store.personas.add({ persona, site: SITE, name: '佐藤', state: 'asked' });
  await claim(sato.world, persona, true);
  await prefer(sato.world, playing);
  await sato.world.sync();
  const spark = { value: null, badge: 'spark' as BadgeId };
  await amend(tanaka.world, await tanaka.target('12', 'sato'), contentWith('見方が変わりました'), spark);
  await tanaka.world.sync();
});
afterEach(() => server.close());

const read = () => marks(boss.world, page, { posts: [post, other] });
const beside = () => badges(boss.world, page, { accounts: [account('nobody'), account('sato')] });
const cardOf = (id: string) => nameCard(boss.world, page, { account: account(id) });

/** So much later that everything is asked again. */
async function later() {
  time += 60_000;
  await read();
}

it('offers the badges that one may give now, and one not as often as the team lets', async () => {
  const { store } = tanaka.world;
  const limit = { per28Days: 1 };
  await store.team
    .where('key')
    .equals('team')
    .modify((team) => {
      team.badges = team.badges.map((one) =>
        one.id === 'spark' ? { ...one, ...limit } : one.id === 'divine' ? { ...one, retired: now() } : one,
      );
    });
  const offered = async () =>
    (await giveableBadges(tanaka.world, page, undefined)).flatMap(({ id, offered }) => (offered ? [id] : []));
  expect(await offered()).not.toContain('divine');
  expect(await offered()).not.toContain('spark');
  expect(await offered()).toContain('unsung');
  time += 28 * 86_400_000;
  expect(await offered()).toContain('spark');
});

describe('badges beside names', () => {
  it('are told of by the marks of a page, and told on asking', async () => {
    expect((await read()).map(({ worn }) => worn)).toEqual(['spark 1', undefined]);
    expect(await beside()).toEqual([[], [expect.objectContaining({ id: 'spark', icon: '💡', tier: 1 })]]);
  });

  it('are none where her colleague does without the game layer', async () => {
    await read();
    await prefer(sato.world, { ...playing, game: false });
    await sato.world.sync();
    await later();
    expect((await read())[0]?.worn).toBeUndefined();
    expect(await beside()).toEqual([[], []]);
  });

  it('are none for who does without it herself, and whose the accounts are is not asked', async () => {
    await boss.world.store.session.update('me', { role: 'member' }); // leaders ask whom nobody praised for long
    await prefer(boss.world, { ...playing, game: false });
    expect((await read())[0]?.worn).toBeUndefined();
    expect(await beside()).toEqual([[], []]);
    const { author } = await boss.target('13', 'nobody');
    expect(await boss.world.store.owners.get(author)).toBeUndefined();
  });

  it('come by a script of their own, into the frame that asked', async () => {
    const ran: unknown[] = [];
    const scripting = { executeScript: async (injected: unknown) => void ran.push(injected) };
    // Of the browser nothing else is used.
    const world = {
      ...boss.world,
      browser: { ...boss.world.browser, scripting },
    } as unknown as typeof boss.world;
    await loadBadges(world, page, undefined);
    expect(ran).toEqual([{ target: { tabId: 5, frameIds: [0] }, files: ['/badges.js'] }]);
  });
});

describe('the card beside a name', () => {
  it('tells who, which badges, and the latest praise', async () => {
    await read();
    expect(await cardOf('sato')).toMatchObject({
      name: 'さとうさん',
      badges: [{ id: 'spark', tier: 1 }],
      latest: { giverName: '田中 由香', words: '見方が変わりました' },
      isMe: false,
    });
    expect(await cardOf('nobody')).toBeNull();
  });

  it('knows from what lies here where the server cannot be asked', async () => {
    await read();
    const { post } = await boss.target('12', 'sato');
    await boss.world.lookUp({ posts: [post], detail: true });
    const worded = await boss.world.store.praises.where('post').equals(post).first();
    if (!worded) throw new Error('The praise did not come');
    const bare = { ...worded, praise: worded.author as string as typeof worded.praise, at: worded.at + 1 }; // any id
    await boss.world.store.praises.put({ ...bare, content: contentWith('') });
    net.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await cardOf('sato')).toMatchObject({
      name: 'さとうさん',
      badges: [{ id: 'spark' }],
      latest: { words: '見方が変わりました' },
    });
  });

  it('shows no praise between two to a third', async () => {
    await read();
    await prefer(sato.world, { ...playing, wish: 'private' });
    await sato.world.sync();
    await later();
    expect(await cardOf('sato')).toMatchObject({ name: 'さとうさん', latest: null, badges: [] });
  });
});
