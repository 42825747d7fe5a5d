import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend } from '../../../extension/sync/amend.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { follow } from '../../../extension/sync/follow.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import { BadgeId } from '../../../shared/contract/ids.ts';
import { json, type MeddledFetch, meddled } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { ORIGIN, startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let tanaka: Device;
let sato: Device;

beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  tanaka = createDevice({ fetch: server.fetch, clock: now });
  sato = createDevice({ fetch: net.fetch, clock: now });
  await tanaka.join(server.memberLink, '田中 由香');
  await sato.join(server.memberLink, '佐藤 健一');
  const { author } = await sato.target('', 'sato');
  await sato.world.store.personas.add({ persona: author, site: '', name: '佐藤 健一', state: 'asked' });
  await claim(sato.world, author, true);
  await sato.world.sync();
});
afterEach(() => server.close());

const received = () => sato.world.store.praises.where('unread').equals(1).toArray();

describe('follow', () => {
  it('brings received praise, unread, with its words, and its giver’s name', async () => {
    await amend(tanaka.world, await tanaka.target('a', 'sato'), contentWith('調べ方まで書いてくれて'), {
      value: null,
    });
    await tanaka.world.sync();
    await sato.world.sync();
    const [row] = await received();
    expect(row).toMatchObject({ direction: 'received', content: contentWith('調べ方まで書いてくれて') });
    if (!row) throw new Error('Nothing was received');
    expect(await sato.world.store.members.get(row.giver)).toMatchObject({ name: '田中 由香' });
  });

  it('makes it unread again when words follow the bare flower, and not when nothing new is said', async () => {
    const target = await tanaka.target('a', 'sato');
    await praise(tanaka.world, target, contentWith(''));
    await tanaka.world.sync();
    await sato.world.sync();
    expect(await received()).toHaveLength(1);
    await sato.world.store.praises.toCollection().modify({ unread: 0 });
    await amend(tanaka.world, target, contentWith('助かりました'), { value: null });
    await tanaka.world.sync();
    await sato.world.sync();
    expect(await received()).toHaveLength(1);
    await sato.world.store.praises.toCollection().modify({ unread: 0 });
    await amend(tanaka.world, target, contentWith('助かりました'), { value: null });
    await tanaka.world.sync();
    await sato.world.sync();
    expect(await received()).toHaveLength(0);
  });

  it('makes it unread again when a badge comes with what was read already', async () => {
    const target = await tanaka.target('a', 'sato');
    const badge = v.parse(BadgeId, 'spark');
    for (const saying of [{ value: null }, { value: null, badge }]) {
      await sato.world.store.praises.toCollection().modify({ unread: 0 });
      await amend(tanaka.world, target, contentWith('助かりました'), saying);
      await tanaka.world.sync();
      await sato.world.sync();
      expect(await received()).toHaveLength(1);
    }
  });

  it('takes away what was withdrawn', async () => {
    const target = await tanaka.target('a', 'sato');
    await praise(tanaka.world, target, contentWith(''));
    await tanaka.world.sync();
    await sato.world.sync();
    await withdraw(tanaka.world, target);
    await tanaka.world.sync();
    await sato.world.sync();
    expect(await sato.world.store.praises.count()).toBe(0);
  });

  it('brings praise that was waiting for somebody to claim the account', async () => {
    await praise(tanaka.world, await tanaka.target('a', 'kenichi.sato'), contentWith(''));
    await tanaka.world.sync();
    const { author } = await sato.target('', 'kenichi.sato');
    await sato.world.store.personas.add({ persona: author, site: '', name: '', state: 'asked' });
    await claim(sato.world, author, true);
    await sato.world.sync();
    expect(await received()).toHaveLength(1);
  });

  it('tells the giver who received it, without touching an amendment that still waits', async () => {
    const target = await tanaka.target('a', 'sato');
    await praise(tanaka.world, target, contentWith(''));
    await tanaka.world.sync();
    await amend(tanaka.world, target, contentWith('書きかけ'), { value: null });
    const session = await sato.world.store.session.get('me');
    // Follow alone: drain would send the amendment first.
    await follow(tanaka.world);
    const [row] = await tanaka.world.store.praises.toArray();
    expect(row).toMatchObject({ receiver: session?.member, content: { words: '書きかけ' }, pending: 1 });
  });

  it('stores nothing about posts nobody looked at here', async () => {
    await praise(tanaka.world, await tanaka.target('a', 'emma'), contentWith(''));
    await tanaka.world.sync();
    await sato.world.sync();
    expect(await sato.world.store.posts.count()).toBe(0);
  });

  it('goes on page by page and stops at the fault', async () => {
    let pages = 0;
    net.meddle = async (path, init) => {
      if (!path.startsWith('/v1/changes')) return null;
      const answer = await (await server.fetch(ORIGIN + path, init)).json();
      pages += 1;
      return json({ ...answer, more: pages < 3, clock: answer.clock + pages });
    };
    expect(await sato.world.sync()).toBeNull();
    expect(pages).toBe(3);
  });

  it('does not ask for the same page for ever', async () => {
    net.meddle = async (path, init) => {
      if (!path.startsWith('/v1/changes')) return null;
      return json({ ...(await (await server.fetch(ORIGIN + path, init)).json()), more: true });
    };
    expect(await sato.world.sync()).toEqual({ kind: 'not-our-server' });
  });

  it('looks posts up again when it is too far behind, or the team was put back to an earlier day', async () => {
    const { post } = await sato.target('a', 'emma');
    await sato.world.lookUp({ posts: [post] });
    await sato.world.store.posts.update(post, { clock: 1_000_000 });
    await sato.world.store.progress.update('me', { clock: 1_000_000 });
    expect(await sato.world.sync()).toBeNull();
    expect(await sato.world.store.posts.get(post)).toEqual({ post, n: 0, idea: null, fetched: 0 });
  });

  it('leaves a praise closed that was sealed with a key we do not have, and shows that it is there', async () => {
    await praise(tanaka.world, await tanaka.target('a', 'sato'), contentWith(''));
    await tanaka.world.sync();
    await sato.world.store.keys.where('kid').notEqual('tag').modify({ kid: 'other' });
    await sato.world.sync();
    expect(await received()).toMatchObject([{ content: null }]);
  });
});
