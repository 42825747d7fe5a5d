import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend } from '../../../extension/sync/amend.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { leave } from '../../../extension/sync/leave.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { readMarks } from '../../../extension/sync/read-marks.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import { html, type MeddledFetch, meddled } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const DAY = 86_400_000;
let now = 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let device: Device;

beforeEach(async () => {
  now = 1_790_000_000_000;
  server = await startTeamServer(() => now);
  net = meddled(server.fetch);
  device = createDevice({ fetch: net.fetch, clock: () => now });
});
afterEach(() => server.close());

const session = () => device.world.store.session.get('me');
const outbox = () => device.world.store.outbox.count();
const press = async (post: string) =>
  praise(device.world, await device.target(post, 'sato'), contentWith(''));

describe('join', () => {
  it('keeps team, member and keys, none of which can be exported', async () => {
    const result = await device.join(` <${server.memberLink}> `, '田中 由香');
    expect(result).toMatchObject({
      ok: true,
      team: '花丸工業',
      member: { name: '田中 由香', role: 'member' },
    });
    expect(await session()).toMatchObject({
      state: 'good',
      team: 'hanamaru',
      server: 'https://praise.example',
    });
    expect((await device.world.store.keys.toArray()).map(({ key }) => key.extractable)).toEqual([
      false,
      false,
    ]);
    expect(await device.world.store.team.get('team')).toMatchObject({ purpose: '隣の仕事を、ちゃんと見る' });
  });

  it.each<[string, (link: string) => string, unknown]>([
    ['no link', () => 'こんにちは', 'not-a-link'],
    ['plain http', (link) => link.replace('https:', 'http:'), 'not-https'],
    ['a cut link', (link) => link.replace(/&i=.*/, ''), 'incomplete'],
    ['a cut key', (link) => link.replace(/k=[^&]{5}/, 'k='), 'bad-key'],
    [
      'a damaged key',
      (link) => link.replace(/k=./, link.includes('k=A') ? 'k=B' : 'k=A'),
      { kind: 'problem', code: 'key-mismatch' },
    ],
    [
      'a wrong invite',
      (link) => link.replace(/i=.*/, `i=${'x'.repeat(30)}`),
      { kind: 'problem', code: 'invite-unknown' },
    ],
    [
      'an unknown team',
      (link) => link.replace('t=hanamaru', 't=nobody'),
      { kind: 'problem', code: 'team-unknown' },
    ],
  ])('explains %s', async (_, damage, fault) => {
    expect(await device.join(damage(server.memberLink), '田中')).toEqual({ ok: false, fault });
    expect(await session()).toBeUndefined();
  });

  it('explains a stale link', async () => {
    now += 400 * DAY;
    expect(await device.join(server.memberLink, '田中')).toEqual({
      ok: false,
      fault: { kind: 'problem', code: 'invite-expired' },
    });
  });

  it('explains a server that is none of ours', async () => {
    net.meddle = () => html();
    expect(await device.join(server.memberLink, '田中')).toEqual({
      ok: false,
      fault: { kind: 'not-our-server' },
    });
  });

  it('comes back as the same member after the token expired, and sends what waited', async () => {
    await device.join(server.memberLink, '田中 由香');
    const before = await session();
    await press('a');
    now += 91 * DAY;
    expect(await device.world.sync()).toEqual({ kind: 'problem', code: 'token-expired' });
    expect(await session()).toMatchObject({ state: 'ended' });
    expect(await outbox()).toBe(1);
    expect(await device.join(server.memberLink, '田中 由香')).toMatchObject({ ok: true });
    expect(await session()).toMatchObject({ member: before?.member, state: 'good' });
    expect(await device.world.sync()).toBeNull();
    expect(await outbox()).toBe(0);
  });

  it('readdresses what waits when the server no longer knows the old token, and loses no words', async () => {
    await device.join(server.memberLink, '田中 由香');
    const before = await session();
    await press('sent');
    await device.world.sync();
    const written = await device.target('written', 'sato');
    await amend(device.world, written, contentWith('助かりました'), { value: null });
    await amend(device.world, await device.target('sent', 'sato'), contentWith('後から書いた'), {
      value: null,
    });
    await withdraw(device.world, await device.target('never', 'sato'));
    // Revoked elsewhere: leaving on the server without forgetting here.
    const elsewhere = createDevice({ fetch: server.fetch, clock: () => now });
    await elsewhere.join(server.memberLink, 'x');
    await elsewhere.world.store.session.update('me', { token: before?.token ?? '' });
    await leave(elsewhere.world);
    expect(await device.world.sync()).toEqual({ kind: 'problem', code: 'token-revoked' });

    expect(await device.join(server.memberLink, '田中 由香')).toMatchObject({ ok: true });
    const after = await session();
    expect(after?.member).not.toBe(before?.member);
    const targets = [written, await device.target('sent', 'sato')];
    const posts = targets.map(({ post }) => post);
    const marks = () => readMarks(device.world.store, after?.member ?? before?.member ?? fail(), targets);
    expect((await marks()).map(({ mine }) => mine?.words)).toEqual(['助かりました', '後から書いた']);
    expect(await device.world.sync()).toBeNull();
    expect(await outbox()).toBe(0);
    await device.world.lookUp({ posts });
    expect((await marks()).map(({ n, mine }) => [n, mine?.words])).toEqual([
      [1, '助かりました'],
      [2, '後から書いた'],
    ]);
  });

  it('refuses another team while anything waits, and takes it when nothing does', async () => {
    const other = await server.open('other');
    await device.join(server.memberLink, '田中 由香');
    await press('a');
    expect(await device.join(other.memberLink, '田中')).toEqual({ ok: false, fault: 'already-joined' });
    expect(await session()).toMatchObject({ team: 'hanamaru' });
    await device.world.sync();
    expect(await device.join(other.memberLink, '田中')).toMatchObject({ ok: true });
    expect(await session()).toMatchObject({ team: 'other' });
    expect(await device.world.store.praises.count()).toBe(0);
  });

  it('refuses another team while words are half written or refused', async () => {
    const other = await server.open('other');
    await device.join(server.memberLink, '田中 由香');
    const { drafts } = device.world.store;
    const { post } = await device.target('a', 'sato');
    await drafts.put({ post, value: null, words: '書きかけ' });
    expect(await device.join(other.memberLink, '田中')).toEqual({ ok: false, fault: 'already-joined' });
    await drafts.put({ post, value: 'kaizen', words: ' ' });
    expect(await device.join(other.memberLink, '田中')).toMatchObject({ ok: true });
  });

  it('joins once when asked twice at once', async () => {
    const results = await Promise.all([
      device.join(server.memberLink, '田中 由香'),
      device.join(server.memberLink, '田中 由香'),
    ]);
    const [first, second] = results.map((result) => (result.ok ? result.member.id : null));
    expect(first).toBe(second);
    expect(first).not.toBeNull();
  });
});

describe('leave', () => {
  it('forgets everything here, and the token on the server', async () => {
    await device.join(server.memberLink, '田中 由香');
    const before = await session();
    await press('a');
    await leave(device.world);
    expect(await Promise.all(device.world.store.tables.map((table) => table.count()))).toEqual(
      device.world.store.tables.map(() => 0),
    );
    const answer = await server.fetch('https://praise.example/v1/me', {
      headers: { authorization: `Bearer ${before?.token}` },
    });
    expect(await answer.json()).toMatchObject({ code: 'token-revoked' });
  });

  it('forgets at once while a server hangs, also under a sync that waits for it, and keeps nothing that comes late', async () => {
    await device.join(server.memberLink, '田中 由香');
    await press('a');
    let letGo = () => {};
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      net.meddle = async () => {
        resolve();
        await hanging;
        return null;
      };
    });
    const sync = device.world.sync();
    await asked;
    const forgotten = new Promise<void>((resolve) => {
      liveQuery(() => device.world.store.session.count()).subscribe((count) => count === 0 && resolve());
    });
    const left = leave(device.world);
    await forgotten;
    letGo();
    await Promise.all([sync, left]);
    expect(await Promise.all(device.world.store.tables.map((table) => table.count()))).toEqual(
      device.world.store.tables.map(() => 0),
    );
  });

  it('lets who comes back claim her account again, and receive what it had received', async () => {
    const sato = createDevice({ fetch: server.fetch, clock: () => now });
    await sato.join(server.memberLink, '佐藤 健一');
    await device.join(server.memberLink, '田中 由香');
    await praise(sato.world, await sato.target('a', 'tanaka'), contentWith(''));
    await sato.world.sync();
    const { store } = device.world;
    for (const returns of [true, false]) {
      const { author: persona } = await device.target('a', 'tanaka');
      await store.personas.add({ persona, site: SITE, name: '田中 由香', state: 'asked' });
      await claim(device.world, persona, true);
      expect(await device.world.sync()).toBeNull();
      expect((await store.personas.get(persona))?.state).toBe('yours');
      expect((await store.praises.toArray()).map(({ direction }) => direction)).toEqual(['received']);
      if (!returns) break;
      await leave(device.world);
      await device.join(server.memberLink, '田中 由香');
    }
  });

  it('tells the server also of a session that had expired', async () => {
    await device.join(server.memberLink, '田中 由香');
    now += 91 * DAY;
    await device.world.sync();
    net.asked.length = 0;
    await leave(device.world);
    expect(net.asked.map(({ path }) => path)).toEqual(['/v1/sessions/current']);
  });

  it('forgets also while the server is away', async () => {
    await device.join(server.memberLink, '田中 由香');
    net.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
    await leave(device.world);
    expect(await session()).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('No session');
}
