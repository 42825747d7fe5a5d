import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend } from '../../../extension/sync/amend.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { discard, retry } from '../../../extension/sync/retry.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import type { ValueId } from '../../../shared/contract/ids.ts';
import { html, json, type MeddledFetch, meddled, problem } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { ORIGIN, startTeamServer, type TeamServer } from '../fakes/team-server.ts';

let now = 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let device: Device;

beforeEach(async () => {
  now = 1_790_000_000_000;
  server = await startTeamServer(() => now);
  net = meddled(server.fetch);
  device = createDevice({ fetch: net.fetch, clock: () => now });
  await device.join(server.memberLink, '田中 由香');
});
afterEach(() => server.close());

const outbox = () => device.world.store.outbox.orderBy('seq').toArray();
const progress = () => device.world.store.progress.get('me');
const opsAsked = () =>
  net.asked
    .filter(({ path }) => path === '/v1/ops')
    .map(({ body }) => (body as { ops: unknown[] }).ops.length);

async function press(...posts: string[]) {
  for (const post of posts) await praise(device.world, await device.target(post, 'sato'), contentWith(''));
}
async function countOf(post: string): Promise<number | undefined> {
  const { post: tag } = await device.target(post, 'sato');
  await device.world.lookUp({ posts: [tag] });
  return (await device.world.store.posts.get(tag))?.n;
}

describe('drain', () => {
  it('sends everything in order, fifty at a time', async () => {
    await press(...Array.from({ length: 120 }, (_, index) => `issue/${index}`));
    expect(await device.world.sync()).toBeNull();
    expect(opsAsked()).toEqual([50, 50, 20]);
    expect(await outbox()).toEqual([]);
    expect(await device.world.store.praises.filter(({ pending }) => pending === 1).count()).toBe(0);
  });

  it('keeps what is not answered and sends it again', async () => {
    await press('a', 'b');
    net.meddle = async (path, init) => {
      if (path !== '/v1/ops') return null;
      net.meddle = () => null;
      const answer = await (await server.fetch(ORIGIN + path, init)).json();
      return json({ ...answer, results: answer.results.slice(0, 1) });
    };
    expect(await device.world.sync()).toBeNull();
    expect(opsAsked()).toEqual([2, 1]);
    expect([await countOf('a'), await countOf('b')]).toEqual([1, 1]);
  });

  it.each([
    ['ahead', 86_400_000],
    ['behind', -86_400_000],
  ])('dates a praise right by a clock that is off by a day, %s', async (_, off) => {
    const wrong = createDevice({ fetch: net.fetch, clock: () => now + off });
    await wrong.join(server.memberLink, '佐藤 健一');
    const target = await wrong.target('a', 'sato');
    await praise(wrong.world, target, contentWith(''));
    const pressed = now;
    now += 3_600_000;
    expect(await wrong.world.sync()).toBeNull();
    await wrong.world.lookUp({ posts: [target.post] });
    expect(await wrong.world.store.praises.toArray()).toMatchObject([{ at: pressed }]);
  });

  it('counts once when the answer was lost on the way', async () => {
    await press('a');
    net.meddle = async (path, init) => {
      if (path !== '/v1/ops') return null;
      await server.fetch(ORIGIN + path, init);
      throw new TypeError('network error');
    };
    expect(await device.world.sync()).toEqual({ kind: 'offline' });
    expect(await outbox()).toHaveLength(1);
    net.meddle = () => null;
    expect(await device.world.sync(true)).toBeNull();
    expect(await countOf('a')).toBe(1);
  });

  it.each<[string, () => Response | Promise<Response>, unknown]>([
    ['answers HTML', () => html(), { kind: 'not-our-server' }],
    ['answers 500', () => html(500), { kind: 'server-error', status: 500 }],
    ['hangs', () => Promise.reject(new DOMException('timed out', 'TimeoutError')), { kind: 'timeout' }],
    ['is down', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline' }],
    [
      'answers results of other ops',
      () =>
        json({
          clock: 1,
          results: [
            { id: null, status: 'applied' },
            { id: null, status: 'applied' },
          ],
        }),
      { kind: 'not-our-server' },
    ],
    ['answers no results', () => json({ clock: 1, results: [] }), { kind: 'not-our-server' }],
    ['is behind a proxy that answers 413', () => html(413), { kind: 'not-our-server' }],
    ['is behind a proxy that answers 401', () => html(401), { kind: 'not-our-server' }],
    ['forbids', () => problem(403, 'forbidden'), { kind: 'problem', code: 'forbidden' }],
  ])('keeps every word when the server %s, and waits longer each time', async (_, answer, fault) => {
    await press('a');
    net.meddle = (path) => (path === '/v1/ops' ? answer() : null);
    expect(await device.world.sync()).toEqual(fault);
    const first = await progress();
    expect(first).toMatchObject({ fault, tries: 1, due: now + 1998 });
    const asked = net.asked.length;
    expect(await device.world.sync()).toEqual(fault); // not due: nobody is asked
    expect(net.asked.length).toBe(asked);
    now += 1998;
    await device.world.sync();
    expect(await progress()).toMatchObject({ tries: 2, due: now + 3996 });
    expect(await outbox()).toMatchObject([{ state: 'waiting' }]);
    net.meddle = () => null;
    expect(await device.world.sync(true)).toBeNull();
    expect(await progress()).toMatchObject({ fault: null, tries: 0, due: 0 });
  });

  it('waits as long as the server asks', async () => {
    await press('a');
    net.meddle = () => problem(429, 'too-many-requests', { 'retry-after': '600' });
    await device.world.sync();
    expect(await progress()).toMatchObject({ due: now + 600_000 });
  });

  it('syncs at once after the clock was set back by a day', async () => {
    await press('a');
    net.meddle = () => html(500);
    await device.world.sync();
    net.meddle = () => null;
    now -= 86_400_000;
    expect(await device.world.sync()).toBeNull();
    expect(await outbox()).toEqual([]);
  });

  it('halves a batch that is too large until it goes through', async () => {
    await press(...Array.from({ length: 12 }, (_, index) => `issue/${index}`));
    net.meddle = (path, init) =>
      path === '/v1/ops' && JSON.parse(String(init.body)).ops.length > 3 ? html(413) : null;
    expect(await device.world.sync()).toBeNull();
    expect(opsAsked()).toEqual([12, 6, 3, 3, 3, 3]);
    expect(await outbox()).toEqual([]);
  });

  it.each([
    [413, 'body-too-large'],
    [400, 'malformed-json'],
    [422, 'invalid'],
  ])(
    'sends one by one past an op that makes the server answer %i, and keeps that one as a dead letter',
    async (status, code) => {
      await press('a', 'poison', 'b');
      const poison = (await outbox())[1]?.id;
      net.meddle = (path, init) =>
        path === '/v1/ops' && String(init.body).includes(String(poison)) ? problem(status, code) : null;
      expect(await device.world.sync()).toBeNull();
      expect(await outbox()).toMatchObject([
        { id: poison, state: 'dead', reason: 'invalid', content: { title: '不具合 #12' } },
      ]);
      expect([await countOf('a'), await countOf('b')]).toEqual([1, 1]);
    },
  );

  it.each(['token-expired', 'token-revoked', 'token-unknown', 'token-missing'])(
    'ends the session at %s and keeps the outbox',
    async (code) => {
      await press('a');
      net.meddle = () => problem(401, code);
      expect(await device.world.sync()).toEqual({ kind: 'problem', code });
      expect(await device.world.store.session.get('me')).toMatchObject({ state: 'ended' });
      expect(await outbox()).toHaveLength(1);
      const asked = net.asked.length;
      await device.world.sync(true);
      expect(net.asked.length).toBe(asked); // a refused token is not tried again
      await press('b'); // still durable
      expect(await outbox()).toHaveLength(2);
    },
  );
});

describe('a refused op', () => {
  it('becomes a dead letter with its words, and its flower goes', async () => {
    const target = await device.target('a', 'tanaka');
    await device.world.store.personas.add({ persona: target.author, site: '', name: '', state: 'asked' });
    await claim(device.world, target.author, true);
    await device.world.sync();
    await amend(device.world, target, contentWith('自分をほめる'), { value: null });
    expect(await device.world.sync()).toBeNull();
    const letters = await outbox();
    expect(letters.map(({ state, reason, content }) => [state, reason, content?.words])).toEqual([
      ['dead', 'own-post', '自分をほめる'],
    ]);
    expect(await device.world.store.praises.count()).toBe(0);
    expect(await device.world.store.posts.get(target.post)).toMatchObject({ n: 0 });
  });

  it('takes its flower back by itself when the server cannot be asked any more', async () => {
    await press('a');
    net.meddle = (path, init) => {
      if (path !== '/v1/ops') return Promise.reject(new TypeError('Failed to fetch'));
      const { ops } = JSON.parse(String(init.body));
      return json({ clock: 99, results: [{ id: ops[0].id, status: 'refused', code: 'own-post' }] });
    };
    expect(await device.world.sync()).toEqual({ kind: 'offline' });
    const { post } = await device.target('a', 'sato');
    expect(await device.world.store.praises.count()).toBe(0);
    expect(await device.world.store.posts.get(post)).toMatchObject({ n: 0, fetched: 0 });
  });

  it('goes out again as a new op, and without a value the team dropped', async () => {
    const target = await device.target('a', 'sato');
    await amend(device.world, target, contentWith('助かりました'), { value: 'no-such-value' as ValueId });
    await device.world.sync();
    const [letter] = await outbox();
    expect(letter).toMatchObject({
      state: 'dead',
      reason: 'unknown-value',
      content: { words: '助かりました' },
    });
    expect(await retry(device.world, letter?.id ?? '')).toBe(true);
    const [again] = await outbox();
    expect(again?.id).not.toBe(letter?.id);
    expect(await device.world.sync()).toBeNull();
    expect(await outbox()).toEqual([]);
    const [row] = await device.world.store.praises.toArray();
    expect(row).toMatchObject({ value: null, content: { words: '助かりました' }, pending: 0 });
  });

  it('praises anew where another device withdrew meanwhile', async () => {
    await press('a');
    await device.world.sync();
    const target = await device.target('a', 'sato');
    net.meddle = (path, init) => {
      if (path !== '/v1/ops') return null;
      const { ops } = JSON.parse(String(init.body));
      net.meddle = () => null;
      return json({ clock: 99, results: [{ id: ops[0].id, status: 'refused', code: 'withdrawn' }] });
    };
    await amend(device.world, target, contentWith('やっぱり助かりました'), { value: null });
    await device.world.sync();
    const [letter] = await outbox();
    expect(letter).toMatchObject({ state: 'dead', reason: 'withdrawn' });
    await retry(device.world, letter?.id ?? '');
    expect((await outbox()).at(-1)).toMatchObject({ op: { kind: 'amend' }, state: 'waiting' });
    expect(await device.world.sync()).toBeNull();
    expect(await outbox()).toEqual([]);
  });

  it('is dropped only when its writer says so, and never while it waits', async () => {
    await press('a');
    const [waiting] = await outbox();
    await discard(device.world, waiting?.id ?? '');
    expect(await outbox()).toHaveLength(1);
    await device.world.store.outbox.toCollection().modify({ state: 'dead', reason: 'invalid' });
    await discard(device.world, waiting?.id ?? '');
    expect(await outbox()).toEqual([]);
    expect(await retry(device.world, waiting?.id ?? '')).toBe(false);
  });

  it('is no letter at all where a withdrawn praise was withdrawn', async () => {
    await withdraw(device.world, await device.target('never', 'sato'));
    expect(await device.world.sync()).toBeNull();
    expect(await outbox()).toEqual([]);
  });

  it('tells that an account was taken by a colleague', async () => {
    const colleague = createDevice({ fetch: server.fetch, clock: () => now });
    await colleague.join(server.memberLink, '佐藤 健一');
    const { author } = await device.target('a', 'kenichi');
    for (const { world } of [colleague, device]) {
      await world.store.personas.add({ persona: author, site: '', name: '', state: 'asked' });
      await claim(world, author, true);
      await world.sync();
    }
    expect(await device.world.store.personas.get(author)).toMatchObject({ state: 'taken' });
    expect(await outbox()).toMatchObject([{ state: 'dead', reason: 'persona-taken' }]);
  });
});
