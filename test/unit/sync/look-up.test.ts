import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend } from '../../../extension/sync/amend.ts';
import { freshen } from '../../../extension/sync/freshen.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { readMarks } from '../../../extension/sync/read-marks.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import type { PostTag } from '../../../shared/contract/ids.ts';
import { type MeddledFetch, meddled, problem } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { ORIGIN, startTeamServer, type TeamServer } from '../fakes/team-server.ts';

let now = 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let tanaka: Device;
let emma: Device;

beforeEach(async () => {
  now = 1_790_000_000_000;
  server = await startTeamServer(() => now);
  net = meddled(server.fetch);
  tanaka = createDevice({ fetch: net.fetch, clock: () => now });
  emma = createDevice({ fetch: server.fetch, clock: () => now });
  await tanaka.join(server.memberLink, '田中 由香');
  await emma.join(server.memberLink, 'Emma Wilson');
});
afterEach(() => server.close());

async function praiseAs(device: Device, post: string, words = '') {
  const target = await device.target(post, 'sato');
  if (words) await amend(device.world, target, contentWith(words), { value: null });
  else await praise(device.world, target, contentWith(''));
  await device.world.sync();
}
async function markOf(device: Device, post: string) {
  const session = await device.world.store.session.get('me');
  if (!session) throw new Error('Join first');
  return (await readMarks(device.world.store, session.member, [await device.target(post, 'sato')]))[0];
}
const tagOf = async (post: string) => (await tanaka.target(post, 'sato')).post;
const freshenAs = async (device: Device, ...posts: string[]) => {
  const tags: PostTag[] = [];
  for (const post of posts) tags.push((await device.target(post, 'sato')).post);
  await freshen({ ...device.world, lookUp: device.world.lookUpPosts }, tags);
};

describe('lookUp', () => {
  it('hears late that an old token was refused, and leaves the new session alone', async () => {
    const posts = [await tagOf('a')];
    let letGo = () => {};
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    net.meddle = async (path) => {
      if (path !== '/v1/lookup') return null;
      await hanging;
      return problem(401, 'token-revoked');
    };
    const late = tanaka.world.lookUp({ posts });
    await tanaka.join(server.memberLink, '田中 由香');
    letGo();
    expect(await late).toMatchObject({ code: 'token-revoked' });
    expect(await tanaka.world.store.session.get('me')).toMatchObject({ state: 'good' });
    expect(await tanaka.world.store.progress.get('me')).toMatchObject({ fault: null, due: 0 });
    await tanaka.world.lookUp({ posts });
    expect(await tanaka.world.store.session.get('me')).toMatchObject({ state: 'ended' });
  });

  it('asks for at most two hundred at a time', async () => {
    const posts = await Promise.all(Array.from({ length: 450 }, (_, index) => tagOf(`issue/${index}`)));
    expect(await tanaka.world.lookUp({ posts })).toBeNull();
    const sizes = net.asked
      .filter(({ path }) => path === '/v1/lookup')
      .map(({ body }) => (body as { posts: unknown[] }).posts.length);
    expect(sizes).toEqual([200, 200, 50]);
  });

  it('counts one’s own praise that still waits, and one’s own withdrawal that still waits', async () => {
    await praiseAs(emma, 'a');
    await praiseAs(tanaka, 'b');
    await praise(tanaka.world, await tanaka.target('a', 'sato'), contentWith(''));
    await withdraw(tanaka.world, await tanaka.target('b', 'sato'));
    await tanaka.world.lookUp({ posts: [await tagOf('a'), await tagOf('b')] });
    expect(await markOf(tanaka, 'a')).toEqual({
      n: 2,
      mine: { value: null, badge: null, words: '', visibility: 'team', pending: true },
    });
    expect(await markOf(tanaka, 'b')).toEqual({ n: 0, mine: null });
  });

  it('does not let an answer from before an op undo what the op did', async () => {
    await praiseAs(tanaka, 'a');
    const post = await tagOf('a');
    // The server answers the lookup first, the withdrawal is sent and settled, then the old answer arrives.
    net.meddle = async (path, init) => {
      if (path !== '/v1/lookup') return null;
      net.meddle = () => null;
      const old = await server.fetch(ORIGIN + path, init);
      await withdraw(tanaka.world, await tanaka.target('a', 'sato'));
      await tanaka.world.sync();
      return old;
    };
    await tanaka.world.lookUp({ posts: [post] });
    expect(await markOf(tanaka, 'a')).toEqual({ n: 0, mine: null });
    await tanaka.world.lookUp({ posts: [post] });
    expect(await markOf(tanaka, 'a')).toEqual({ n: 0, mine: null });
  });

  it('finds one’s own words of another device, and forgets what was withdrawn there', async () => {
    const { member } = (await tanaka.world.store.session.get('me')) ?? {};
    await praiseAs(tanaka, 'a', '助かりました');
    await tanaka.world.store.praises.clear();
    await tanaka.world.lookUp({ posts: [await tagOf('a')] });
    expect(await markOf(tanaka, 'a')).toMatchObject({
      n: 1,
      mine: { words: '助かりました', pending: false },
    });
    // A row the server does not name any more.
    const [row] = await tanaka.world.store.praises.toArray();
    if (!row || !member) throw new Error('nothing found');
    await tanaka.world.store.praises.put({ ...row, praise: 'A'.repeat(22) as typeof row.praise });
    await tanaka.world.lookUp({ posts: [await tagOf('a')] });
    expect(await tanaka.world.store.praises.count()).toBe(1);
  });

  it('tells who praised, with words only members can read', async () => {
    await praiseAs(emma, 'a', 'Thank you for the thorough write-up of it');
    await tanaka.world.lookUp({ posts: [await tagOf('a')], detail: true });
    const [row] = await tanaka.world.store.praises.toArray();
    expect(row).toMatchObject({
      direction: 'other',
      content: { words: 'Thank you for the thorough write-up of it' },
    });
    expect((await tanaka.world.store.members.toArray()).map(({ name }) => name)).toContain('Emma Wilson');
    const sent = JSON.stringify(net.asked);
    expect(sent).not.toContain('redmine');
  });
});

describe('freshen', () => {
  it('shows another’s praise within 20 s of looking again, by one request for what changed', async () => {
    await freshenAs(tanaka, 'a');
    expect(await markOf(tanaka, 'a')).toMatchObject({ n: 0 });
    await praiseAs(emma, 'a');
    now += 20_000;
    net.asked.length = 0;
    await freshenAs(tanaka, 'a');
    expect(await markOf(tanaka, 'a')).toMatchObject({ n: 1 });
    expect(net.asked.map(({ path }) => path.replace(/\d+/g, 'N'))).toEqual(['/vN/changes?since=N']);
  });

  it('asks nobody within 10 s, so that two pages that ask every 20 s hear of all within 30 s', async () => {
    await freshenAs(tanaka, 'a');
    net.asked.length = 0;
    now += 9_000;
    await freshenAs(tanaka, 'a');
    expect(net.asked).toEqual([]);
    now += 2_000;
    await freshenAs(tanaka, 'a');
    expect(net.asked).toHaveLength(1);
  });

  it('asks again after the clock was set back', async () => {
    await freshenAs(tanaka, 'a');
    await praiseAs(emma, 'a');
    now -= 86_400_000;
    await freshenAs(tanaka, 'a');
    expect(await markOf(tanaka, 'a')).toMatchObject({ n: 1 });
  });

  it('answers from what is known while the server is away', async () => {
    await praiseAs(emma, 'a');
    await freshenAs(tanaka, 'a');
    net.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
    now += 60_000;
    await freshenAs(tanaka, 'a', 'b');
    expect(await markOf(tanaka, 'a')).toMatchObject({ n: 1 });
    expect(await markOf(tanaka, 'b')).toEqual({ n: 0, mine: null });
  });
});
