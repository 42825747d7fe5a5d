import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend } from '../../../extension/sync/amend.ts';
import { followWeek } from '../../../extension/sync/week.ts';
import { LookupResponse, type WeekResponse } from '../../../shared/contract/lookup.ts';
import { json, type MeddledFetch, meddled, problem } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let boss: Device;
let week: WeekResponse;

/** Tanaka praised Sato; the server's week has that praise. */
beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  boss = createDevice({ fetch: net.fetch, clock: now });
  const tanaka = createDevice({ ...server, clock: now });
  await boss.join(server.adminLink, '鈴木 部長');
  await tanaka.join(server.memberLink, '田中 由香');
  const target = await tanaka.target('12', 'sato');
  await amend(tanaka.world, target, contentWith('助かりました'), { value: null });
  await tanaka.world.sync();
  let seen: unknown;
  net.meddle = async (path, init) => {
    if (path !== '/v1/lookup') return null;
    const answer = await server.fetch(`https://hanamaru.example.co.jp${path}`, init);
    seen = await answer.clone().json();
    return answer;
  };
  await boss.world.lookUp({ posts: [target.post], detail: true });
  await boss.world.store.praises.clear();
  week = { ...v.parse(LookupResponse, seen), coverage: 80, decline: null };
  net.meddle = (path) => (path === '/v1/week' ? json(week) : null);
});
afterEach(() => server.close());

const kept = async () => ({
  week: await boss.world.store.week.count(),
  words: (await boss.world.store.praises.toArray()).map(({ content }) => content?.words),
});

describe('the week of a department', () => {
  it('is kept, opened, so that it can be read offline, and is no unread praise', async () => {
    expect(await followWeek(boss.world)).toBeNull();
    expect(await kept()).toEqual({ week: 1, words: ['助かりました'] });
    expect(await boss.world.store.praises.where('unread').equals(1).count()).toBe(0);
    expect((await boss.world.store.members.toArray()).map(({ name }) => name)).toContain('田中 由香');
  });

  it('keeps what is told with it, until it is told otherwise', async () => {
    const facts = () => boss.world.store.weekFacts.toArray();
    await followWeek(boss.world);
    expect(await facts()).toEqual([{ key: 'week', coverage: 80, decline: null }]);
    week = { ...week, coverage: null, decline: [15, 12, 9, 5] };
    await followWeek(boss.world);
    expect(await facts()).toEqual([{ key: 'week', coverage: null, decline: [15, 12, 9, 5] }]);
  });

  it('forgets what a leader has seen once that is of another week', async () => {
    const [praise] = week.praises;
    if (!praise) throw new Error('Nobody praised');
    await boss.world.store.seen.add({ praise: praise.praise, at: now() });
    await followWeek(boss.world);
    expect(await boss.world.store.seen.count()).toBe(1);
    week = { ...week, praises: [] };
    await followWeek(boss.world);
    expect(await boss.world.store.seen.count()).toBe(0);
  });

  it('forgets what the server names no more: it was taken back, or is between two now', async () => {
    await followWeek(boss.world);
    week = { ...week, praises: [] };
    await followWeek(boss.world);
    expect(await kept()).toEqual({ week: 0, words: [] });
  });

  it('says what stands in the way, and is no trouble with a server that has none yet', async () => {
    net.meddle = () => problem(404, 'not-found');
    expect(await followWeek(boss.world)).toBeNull();
    net.meddle = () => problem(503, 'unavailable');
    expect(await followWeek(boss.world)).toEqual({ kind: 'problem', code: 'unavailable' });
  });
});
