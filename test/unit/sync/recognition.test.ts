import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend } from '../../../extension/sync/amend.ts';
import { readAuthor } from '../../../extension/sync/author-wish.ts';
import { claim } from '../../../extension/sync/claim.ts';
import type { Checkpoint } from '../../../extension/sync/deps.ts';
import { drain } from '../../../extension/sync/drain.ts';
import { follow } from '../../../extension/sync/follow.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { prefer } from '../../../extension/sync/prefer.ts';
import { second, unsecond } from '../../../extension/sync/second.ts';
import { thank } from '../../../extension/sync/thank.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import type { Preferences } from '../../../shared/contract/views.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
const quiet: Preferences = { wish: 'private', animation: false, levels: false, game: true, called: null };
let server: TeamServer;
let tanaka: Device;
let sato: Device;
let boss: Device;

/** Tanaka praised Sato, who claimed the account; the boss is an admin and saw it. */
beforeEach(async () => {
  server = await startTeamServer(now);
  [tanaka, sato, boss] = [0, 1, 2].map(() => createDevice({ ...server, clock: now })) as [
    Device,
    Device,
    Device,
  ];
  await tanaka.join(server.memberLink, '田中 由香');
  await sato.join(server.memberLink, '佐藤 健一');
  await boss.join(server.adminLink, '鈴木 部長');
  const { author } = await sato.target('12', 'sato');
  await sato.world.store.personas.add({ persona: author, site: SITE, name: '佐藤', state: 'asked' });
  await claim(sato.world, author, true);
  await sato.world.sync();
  await praise(tanaka.world, await tanaka.target('12', 'sato'), contentWith(''));
  for (const { world } of [tanaka, sato]) await world.sync();
  await look(boss);
});
afterEach(() => server.close());

async function look(device: Device) {
  await device.world.sync();
  const { post } = await device.target('12', 'sato');
  await device.world.lookUp({ posts: [post], detail: true });
}

async function rowOf({ world }: Device) {
  const [row] = await world.store.praises.toArray();
  if (!row) throw new Error('No praise is known');
  return row;
}

describe('a second', () => {
  it('reaches giver and receiver, opened, and makes it unread for both', async () => {
    await sato.world.store.praises.toCollection().modify({ unread: 0 });
    await second(boss.world, await rowOf(boss), 'よく見ていますね');
    for (const { world } of [boss, tanaka, sato]) await world.sync();
    for (const device of [tanaka, sato])
      expect(await rowOf(device)).toMatchObject({
        seconds: 1,
        seconded: false,
        unread: 1,
        cosigns: [{ words: 'よく見ていますね' }],
      });
    expect(await rowOf(boss)).toMatchObject({ seconds: 1, seconded: true, unread: 0 });
  });

  it('replaces its line, and goes with it', async () => {
    const row = await rowOf(boss);
    await second(boss.world, row, 'はじめ');
    await second(boss.world, row, 'あと');
    expect(await rowOf(boss)).toMatchObject({ seconds: 1, cosigns: [{ words: 'あと' }] });
    await unsecond(boss.world, row);
    expect(await rowOf(boss)).toMatchObject({ seconds: 0, seconded: false, cosigns: [] });
    await look(boss);
    expect(await rowOf(boss)).toMatchObject({ seconds: 0, seconded: false, cosigns: [] });
  });

  it('is taken back here where a line was refused, and keeps the words', async () => {
    const ito = createDevice({ ...server, clock: now });
    await ito.join(server.memberLink, '伊藤');
    await look(ito);
    await second(ito.world, await rowOf(ito), 'わたしも');
    await ito.world.sync();
    expect(await rowOf(ito)).toMatchObject({ seconds: 0, seconded: false, cosigns: [] });
    expect(await ito.world.store.outbox.toArray()).toMatchObject([
      { state: 'dead', reason: 'leaders-only', content: { words: 'わたしも' } },
    ]);
  });

  const places: Checkpoint[] = [
    'praise:sealed',
    'praise:in-transaction',
    'drain:read',
    'drain:settled',
    'follow:in-transaction',
    'praise:enqueued',
    'drain:answered',
    'drain:in-transaction',
  ];
  it.each(places)('counts once when the worker dies at %s', async (at) => {
    const doomed = boss.restart({
      checkpoint(here) {
        if (here === at) throw new Error('died');
      },
    });
    const row = await rowOf(doomed);
    const walk = async (device: Device) => {
      await second(device.world, row, 'よく見ていますね');
      await prefer(device.world, quiet);
      await device.world.sync();
    };
    await expect(walk(doomed)).rejects.toThrow('died');
    const again = doomed.restart();
    await walk(again);
    await look(again);
    expect(await again.world.store.outbox.count()).toBe(0);
    expect(await rowOf(again)).toMatchObject({ seconds: 1, cosigns: [{ words: 'よく見ていますね' }] });
    expect((await again.world.store.own.get('me'))?.preferences).toEqual(quiet);
  });
});

describe('thanks', () => {
  it('reach the giver as something new, once', async () => {
    const { praise } = await rowOf(sato);
    await thank(sato.world, praise);
    await thank(sato.world, praise);
    expect(await sato.world.store.outbox.count()).toBe(1);
    await sato.world.sync();
    await tanaka.world.sync();
    expect(await rowOf(tanaka)).toMatchObject({ thanked: true, unread: 1 });
  });
});

describe('what came last for a praise', () => {
  it('is a leader’s line, where the thanks were there before', async () => {
    await thank(sato.world, (await rowOf(sato)).praise);
    for (const { world } of [sato, tanaka]) await world.sync();
    expect(await rowOf(tanaka)).toMatchObject({ lastAnswer: 'thanks' });
    await second(boss.world, await rowOf(boss), 'さすがです');
    for (const { world } of [boss, tanaka]) await world.sync();
    expect(await rowOf(tanaka)).toMatchObject({ lastAnswer: 'line', unread: 1 });
    await second(boss.world, await rowOf(boss), null);
    for (const { world } of [boss, tanaka]) await world.sync();
    expect(await rowOf(tanaka)).toMatchObject({ lastAnswer: 'line' });
  });
});

describe('an answer that crosses a withdrawal', () => {
  beforeEach(async () => {
    await withdraw(tanaka.world, await tanaka.target('12', 'sato'));
    await tanaka.world.sync();
  });

  it('leaves no letter where it has no words, and none of what was taken back', async () => {
    const { praise } = await rowOf(sato);
    await thank(sato.world, praise);
    await second(boss.world, await rowOf(boss), null);
    for (const { world } of [sato, boss]) {
      await drain(world);
      expect(await world.store.outbox.count()).toBe(0);
      expect(await world.store.praises.count()).toBe(0);
    }
  });

  it('keeps a leader’s words', async () => {
    await second(boss.world, await rowOf(boss), 'さすがです');
    await drain(boss.world);
    expect(await boss.world.store.outbox.toArray()).toMatchObject([
      { state: 'dead', reason: 'withdrawn', content: { words: 'さすがです' } },
    ]);
  });
});

describe('how one likes to be praised', () => {
  it('holds at once, outlives an answer from before it, and is told to colleagues', async () => {
    await prefer(sato.world, quiet);
    const { author } = await sato.target('12', 'sato');
    await sato.world.lookUp({ posts: [], personas: [author] });
    expect((await sato.world.store.own.get('me'))?.preferences).toEqual(quiet);
    await sato.world.sync();
    expect((await sato.world.store.own.get('me'))?.preferences).toEqual(quiet);
    await tanaka.world.lookUp({ posts: [], personas: [author] });
    expect(await readAuthor(tanaka.world.store, author)).toMatchObject({ wish: 'private' });
  });
});

describe('one choice of how one likes to be praised', () => {
  it('leaves alone what another device chose, also where this one has not heard of it', async () => {
    await prefer(sato.world, { ...quiet, wish: 'open' });
    await sato.world.sync();
    const other = createDevice({ ...server, clock: now });
    await other.join(server.memberLink, '');
    const session = await sato.world.store.session.get('me');
    if (!session) throw new Error('Join first');
    await other.world.store.session.put(session); // the same member, in another browser
    await prefer(other.world, { wish: 'private' });
    await other.world.sync();
    await prefer(sato.world, { animation: true });
    await follow(sato.world);
    const both = { ...quiet, animation: true };
    expect((await sato.world.store.own.get('me'))?.preferences).toEqual(both);
    expect(await readAuthor(sato.world.store, (await sato.target('12', 'sato')).author)).toMatchObject({
      wish: 'private',
    });
    await sato.world.sync();
    expect((await sato.world.store.own.get('me'))?.preferences).toEqual(both);
  });
});

describe('a wish the server cannot take', () => {
  it('gives way to what the server knows', async () => {
    await prefer(sato.world, quiet);
    await sato.world.store.outbox.toCollection().modify((row) => {
      if (row.op.kind === 'prefer') row.op.preferences = { ...quiet, wish: 'nobody' as never };
    });
    await sato.world.sync();
    expect(await sato.world.store.outbox.toArray()).toMatchObject([{ state: 'dead', reason: 'invalid' }]);
    expect((await sato.world.store.own.get('me'))?.preferences).toBeNull();
  });
});

describe('a private praise', () => {
  it('is private from its first op on, and nobody else hears of it (rule 4)', async () => {
    const target = await tanaka.target('13', 'sato');
    await amend(tanaka.world, target, contentWith('こっそり、ありがとう'), {
      value: null,
      visibility: 'private',
    });
    const ops = (await tanaka.world.store.outbox.toArray()).map(({ op }) => op);
    expect(ops).toMatchObject([
      { kind: 'praise', visibility: 'private' },
      { kind: 'amend', visibility: 'private' },
    ]);
    await tanaka.world.sync();
    await boss.world.lookUp({ posts: [target.post], detail: true });
    expect(await boss.world.store.praises.where('post').equals(target.post).count()).toBe(0);
    await sato.world.sync();
    const got = await sato.world.store.praises.where('post').equals(target.post).toArray();
    expect(got).toMatchObject([{ secret: true, content: { words: 'こっそり、ありがとう' } }]);
  });
});
