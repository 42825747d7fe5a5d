import { afterEach, beforeEach, expect, it } from 'vitest';
import { who } from '../../../extension/messaging/handlers/who.ts';
import { amend } from '../../../extension/sync/amend.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { drain } from '../../../extension/sync/drain.ts';
import { follow } from '../../../extension/sync/follow.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { prefer } from '../../../extension/sync/prefer.ts';
import { second, unsecond } from '../../../extension/sync/second.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { ORIGIN, startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
const page = { site: SITE, url: `${SITE}/issues/12`, tabId: 5, frameId: 0, recipe: 'redmine' };
const post = { id: '12', author: { id: 'sato', name: '佐藤 健一', weak: false } };
let server: TeamServer;
let net: MeddledFetch;
let tanaka: Device;
let emma: Device;

beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  tanaka = createDevice({ fetch: server.fetch, clock: now });
  emma = createDevice({ fetch: net.fetch, clock: now });
  await tanaka.join(server.memberLink, '田中 由香');
  await emma.join(server.memberLink, 'Emma Wilson');
  await amend(tanaka.world, await tanaka.target('12', 'sato'), contentWith('助かりました'), { value: null });
  await tanaka.world.sync();
  await emma.world.sync();
  await who(emma.world, page, { post });
});
afterEach(() => server.close());

const kept = async () => (await emma.world.store.praises.toArray()).map(({ content }) => content?.words);

it('forgets the words of a colleague that were taken back', async () => {
  expect(await kept()).toEqual(['助かりました']);
  await withdraw(tanaka.world, await tanaka.target('12', 'sato'));
  await tanaka.world.sync();
  await emma.world.sync();
  expect(await kept()).toEqual([]);
});

it('forgets what is between two since its receiver wished so', async () => {
  const sato = createDevice({ fetch: server.fetch, clock: now });
  await sato.join(server.memberLink, '佐藤 健一');
  const { author: persona } = await sato.target('12', 'sato');
  await sato.world.store.personas.add({ persona, site: SITE, name: '佐藤', state: 'asked' });
  await claim(sato.world, persona, true);
  await sato.world.sync();
  await emma.world.sync();
  await who(emma.world, page, { post });
  expect(await kept()).toEqual(['助かりました']);
  await prefer(sato.world, { wish: 'private', animation: true, levels: true, game: true, called: null });
  await sato.world.sync();
  await emma.world.sync();
  expect(await kept()).toEqual([]);
});

it('forgets all of it where the server does not say which posts changed', async () => {
  await withdraw(tanaka.world, await tanaka.target('12', 'sato'));
  await tanaka.world.sync();
  await emma.world.store.progress.update('me', { clock: 0 });
  await emma.world.sync();
  expect(await kept()).toEqual([]);
});

it('keeps what a leader’s line in line is about until that is answered', async () => {
  const [row] = await emma.world.store.praises.toArray();
  if (!row) throw new Error('Nothing was seen');
  await praise(tanaka.world, await tanaka.target('13', 'sato'), contentWith(''));
  await withdraw(tanaka.world, await tanaka.target('12', 'sato'));
  await tanaka.world.sync();
  await second(emma.world, row, 'さすがです');
  await follow(emma.world);
  expect(await kept()).toEqual(['助かりました']);
});

it('forgets what was taken back once the applause that was taken back, too, is settled', async () => {
  const [row] = await emma.world.store.praises.toArray();
  if (!row) throw new Error('Nothing was seen');
  await second(emma.world, row, null);
  await emma.world.sync();
  await who(emma.world, page, { post });
  await withdraw(tanaka.world, await tanaka.target('12', 'sato'));
  await tanaka.world.sync();
  await unsecond(emma.world, row);
  await follow(emma.world);
  expect(await kept()).toEqual(['助かりました']);
  await emma.world.sync();
  expect(await kept()).toEqual([]);
});

it('keeps what the week told of, whose post nobody looked at, when a second of it is settled', async () => {
  const { store } = emma.world;
  const [row] = await store.praises.toArray();
  if (!row) throw new Error('Nothing was seen');
  await store.posts.clear();
  await store.week.add({ praise: row.praise });
  await second(emma.world, row, null);
  await drain(emma.world);
  expect(await store.outbox.count()).toBe(0);
  expect(await kept()).toEqual(['助かりました']);
});

it('looks again for a card that opens while changes take its list away', async () => {
  const { world } = emma;
  const sato = createDevice({ fetch: server.fetch, clock: now });
  await sato.join(server.memberLink, '佐藤 健一');
  let looks = 0;
  net.meddle = async (path, init) => {
    if (path !== '/v1/lookup') return null;
    looks += 1;
    const old = await server.fetch(ORIGIN + path, init);
    if (looks > 1) return old;
    await praise(sato.world, await sato.target('12', 'sato'), contentWith(''));
    await sato.world.sync();
    return old;
  };
  const hearing = {
    ...world,
    lookUp: async (request: Parameters<typeof world.lookUp>[0]) => {
      const fault = await world.lookUp(request);
      await follow(world);
      return fault;
    },
  };
  expect((await who(hearing, page, { post })).map(({ words }) => words).toSorted()).toEqual([
    '',
    '助かりました',
  ]);
});

it('is told again what a late answer to an earlier look would undo', async () => {
  net.meddle = async (path, init) => {
    if (path !== '/v1/lookup') return null;
    net.meddle = () => null;
    const old = await server.fetch(ORIGIN + path, init);
    await withdraw(tanaka.world, await tanaka.target('12', 'sato'));
    await tanaka.world.sync();
    await follow(emma.world);
    return old;
  };
  await emma.world.lookUp({ posts: [(await emma.target('12', 'sato')).post], detail: true });
  await emma.world.sync();
  expect(await kept()).toEqual([]);
  expect(await emma.world.store.posts.toArray()).toMatchObject([{ n: 0 }]);
});

function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

it('is told it again also where changes were being asked for when the late answer came', async () => {
  const look = { posts: [(await emma.target('12', 'sato')).post], detail: true };
  const [old, asked] = [gate(), gate()];
  net.meddle = async (path, init) => {
    if (path !== '/v1/lookup') return null;
    const answer = await server.fetch(ORIGIN + path, init);
    asked.open();
    await old.opened;
    return answer;
  };
  const late = emma.world.lookUp(look);
  await asked.opened;
  await withdraw(tanaka.world, await tanaka.target('12', 'sato'));
  await tanaka.world.sync();
  await follow(emma.world);
  net.meddle = async (path, init) => {
    if (!path.startsWith('/v1/changes')) return null;
    net.meddle = () => null;
    const nothing = await server.fetch(ORIGIN + path, init);
    old.open();
    await late;
    return nothing;
  };
  await follow(emma.world);
  await follow(emma.world);
  expect(await kept()).toEqual([]);
});
