import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeyring } from '../../../extension/store/keyring.ts';
import { amend } from '../../../extension/sync/amend.ts';
import { department } from '../../../extension/sync/department.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { prefer } from '../../../extension/sync/prefer.ts';
import { propose, unpropose } from '../../../extension/sync/propose.ts';
import { putOwn } from '../../../extension/sync/put-members.ts';
import { quest, unquest } from '../../../extension/sync/quest.ts';
import { readdress } from '../../../extension/sync/readdress.ts';
import { retry } from '../../../extension/sync/retry.ts';
import { second, unsecond } from '../../../extension/sync/second.ts';
import { settleOps } from '../../../extension/sync/settle-ops.ts';
import { wear } from '../../../extension/sync/wear.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import { type AwardView, Badge } from '../../../shared/contract/badge.ts';
import { BadgeId, MemberId } from '../../../shared/contract/ids.ts';
import type { OwnView } from '../../../shared/contract/views.ts';
import { praiseId } from '../../../shared/target/tag.ts';
import { praiseRow } from '../../dom/ui/rows.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
const id = (badge: string) => v.parse(BadgeId, badge);
const award = (badge: string, tier: AwardView['tier'], at = now()): AwardView => ({
  badge: id(badge),
  tier,
  have: 1,
  need: 2,
  at: tier === 0 ? null : at,
});
const goal = { month: '2026-11', aim: 'crossing', value: null, goal: 30 } as const;
let server: TeamServer;
let net: MeddledFetch;
let tanaka: Device;

beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  tanaka = createDevice({ fetch: net.fetch, clock: now });
  await tanaka.join(server.memberLink, '田中 由香');
  await tanaka.world.sync();
});
afterEach(() => server.close());

const me = async () => (await tanaka.world.store.session.get('me'))?.member ?? v.parse(MemberId, '');
const outbox = () => tanaka.world.store.outbox.toArray();

async function refuseAll(code: string): Promise<void> {
  const rows = await outbox();
  await settleOps(
    tanaka.world,
    rows.map((row) => ({ row, refused: code })),
    1,
  );
}

describe('badges beside the name', () => {
  it('change here at once, those she has, in the order chosen; the newest when she chose none', async () => {
    const { store } = tanaka.world;
    const awards = [award('old', 1, 1), award('new', 2, 2), award('none', 0)];
    await store.own.update('me', { awards });
    await wear(tanaka.world, [id('old'), id('none'), id('new')]);
    expect((await store.own.get('me'))?.worn).toEqual(['old', 'none', 'new']);
    expect((await store.members.get(await me()))?.badges).toEqual([
      { badge: 'old', tier: 1 },
      { badge: 'new', tier: 2 },
    ]);
    await wear(tanaka.world, null);
    expect((await store.members.get(await me()))?.badges.map(({ badge }) => badge)).toEqual(['new', 'old']);
    expect((await outbox()).map(({ op }) => op)).toMatchObject([
      { kind: 'wear', badges: ['old', 'none', 'new'] },
      { kind: 'wear', badges: null },
    ]);
  });

  it('are not those that came with praise between two alone, nor ordered by it', async () => {
    const { store } = tanaka.world;
    await store.own.update('me', {
      awards: [award('spark', 1, 9), award('swift', 1, 9), award('unsung', 1, 5)],
    });
    const gifts = [
      { badge: 'spark', at: 9, secret: true },
      { badge: 'swift', at: 9, secret: true },
      { badge: 'swift', at: 4, secret: false },
      { badge: 'unsung', at: 5, secret: false },
    ];
    const rows = gifts.map((gift, at) =>
      praiseRow(`p${at}`, { ...gift, badge: id(gift.badge), direction: 'received' }),
    );
    await store.praises.bulkPut(rows);
    const beside = async () => (await store.members.get(await me()))?.badges.map((one) => one.badge);
    await wear(tanaka.world, null);
    expect(await beside()).toEqual(['unsung', 'swift']);
    await wear(tanaka.world, [id('spark'), id('swift')]);
    expect(await beside()).toEqual(['swift']);
  });

  it('stay as chosen while the choice waits, and follow the server once it was refused', async () => {
    const { store } = tanaka.world;
    await wear(tanaka.world, [id('mine')]);
    const own = { ...(await ownOf()), worn: null };
    await store.transaction('rw', store.tables, () => putOwn(store, own, []));
    expect((await store.own.get('me'))?.worn).toEqual(['mine']);
    await refuseAll('unknown-badge');
    await store.transaction('rw', store.tables, () => putOwn(store, own, []));
    expect((await store.own.get('me'))?.worn).toBeNull();
  });
});

it.each([
  ['wear', () => wear(tanaka.world, [id('mine')])],
  ['prefer', () => prefer(tanaka.world, { wish: 'private' })],
  ['department', () => department(tanaka.world, '製造部')],
])(
  'a refused %s brings back what the server knows of its member, and fetches nothing else anew',
  async (_, choose) => {
    const { store } = tanaka.world;
    const shown = async () => [await store.own.get('me'), await store.members.get(await me())];
    const [before, progress] = [await shown(), await store.progress.get('me')];
    await choose();
    expect(await shown()).not.toEqual(before);
    await refuseAll('invalid');
    net.asked.length = 0;
    await tanaka.world.sync();
    expect(await shown()).toEqual(before);
    expect(net.asked.map(({ path }) => path)).toEqual(['/v1/me', `/v1/changes?since=${progress?.clock}`]);
    await tanaka.world.sync();
    expect(net.asked.filter(({ path }) => path === '/v1/me')).toHaveLength(1);
  },
);

async function ownOf(): Promise<OwnView> {
  const own = await tanaka.world.store.own.get('me');
  if (!own?.growth) throw new Error('The server told nothing');
  return { ...own, growth: own.growth, awards: [], worn: null, waiting: 0 };
}

describe('news of badges', () => {
  const badges = ['bridge', 'lifeboat'].map((one) =>
    v.parse(Badge, {
      id: one,
      kind: one === 'bridge' ? 'earned' : 'given',
      ja: one,
      en: one,
      aboutJa: one,
      aboutEn: one,
      icon: '🌉',
      colour: '#c05621',
      value: null,
      givers: 'everybody',
      per28Days: null,
      rule: null,
      active: true,
      retired: null,
    }),
  );
  beforeEach(() => tanaka.world.store.own.update('me', { awards: [] })); // as before the server told any
  async function tell(awards: readonly AwardView[], game = true): Promise<string[]> {
    const { store } = tanaka.world;
    const preferences = { wish: 'team', animation: true, levels: true, game, called: null } as const;
    const own = { ...(await ownOf()), awards: [...awards], preferences };
    await store.transaction('rw', store.tables, () => putOwn(store, own, badges));
    return (await store.news.orderBy('id').toArray()).map(({ id, unread }) => `${id} ${unread}`);
  }

  it('come with each further tier, but not with what the server tells first', async () => {
    expect(await tell([award('bridge', 1), award('lifeboat', 0)])).toEqual([]);
    expect(await tell([award('bridge', 2), award('lifeboat', 0)])).toEqual(['badge/bridge/2 1']);
    expect(await tell([award('bridge', 2), award('lifeboat', 0)])).toEqual(['badge/bridge/2 1']);
  });

  it('do not tell twice of a given badge that came with a praise, only of it growing fuller', async () => {
    await tell([award('bridge', 0), award('lifeboat', 0)]);
    expect(await tell([award('bridge', 0), award('lifeboat', 1)])).toEqual([]);
    expect(await tell([award('bridge', 0), award('lifeboat', 2)])).toEqual(['badge/lifeboat/2 1']);
  });

  it('go when the tier goes, and do not come without the game layer', async () => {
    await tell([award('bridge', 1)]);
    await tell([award('bridge', 2)]);
    expect(await tell([award('bridge', 1)])).toEqual([]);
    expect(await tell([award('bridge', 3)], false)).toEqual([]);
  });
});

describe('one’s department', () => {
  it('is there at once, and sent once', async () => {
    await department(tanaka.world, '製造部');
    await department(tanaka.world, '製造部');
    expect((await tanaka.world.store.members.get(await me()))?.department).toBe('製造部');
    expect((await outbox()).map(({ op }) => op)).toMatchObject([
      { kind: 'department', department: '製造部' },
    ]);
  });
});

describe('a goal of the team', () => {
  it('grows here at once, and goes when it is refused or taken back', async () => {
    const { store } = tanaka.world;
    await quest(tanaka.world, goal);
    const [row] = await store.quests.toArray();
    expect(row).toMatchObject({ ...goal, done: 0, by: await me() });
    await refuseAll('leaders-only');
    expect(await store.quests.count()).toBe(0);
    const [letter] = await outbox();
    expect(await retry(tanaka.world, letter?.id ?? '')).toBe(true);
    const [again] = await store.quests.toArray();
    expect(again?.quest).not.toBe(row?.quest);
    if (again) await unquest(tanaka.world, again.quest);
    expect(await store.quests.count()).toBe(0);
    expect((await outbox()).map(({ op, state }) => `${op.kind} ${state}`)).toEqual([
      'quest waiting',
      'unquest waiting',
    ]);
  });
});

describe('what waits when somebody joins anew', () => {
  it('goes along where it is not about the old member’s badges and goals', async () => {
    const { world } = tanaka;
    await wear(world, [id('old')]);
    await department(world, '製造部');
    await quest(world, goal);
    const keyring = await readKeyring(world.store);
    if (!keyring) throw new Error('Join first');
    const { outbox: anew } = await readdress(world, keyring.content, await me());
    expect(anew.map(({ op }) => op.kind)).toEqual(['department', 'quest']);
    const [, set] = anew;
    expect(set?.op).toMatchObject({ quest: set?.id });
  });

  it('stays behind where it was taken back while it waited', async () => {
    const { world } = tanaka;
    const [post, other] = [await tanaka.target('12', 'sato'), await tanaka.target('13', 'ito')];
    const helpers = [{ author: other.author, name: '伊藤' }];
    await amend(world, post, contentWith('言わなかったことに'), { value: null, helpers });
    await withdraw(world, post);
    await propose(world, post, contentWith(''), null);
    await unpropose(world, post);
    const made = await praiseId(await me(), other.post);
    await second(world, { ...other, praise: made }, null);
    await unsecond(world, { ...other, praise: made });
    await quest(world, goal);
    const [row] = await world.store.quests.toArray();
    if (row) await unquest(world, row.quest);
    await praise(world, other, contentWith(''));
    await withdraw(world, other);
    await praise(world, other, contentWith(''));
    const keyring = await readKeyring(world.store);
    if (!keyring) throw new Error('Join first');
    const anew = await readdress(world, keyring.content, await me());
    expect(anew.outbox.map(({ op }) => op.kind)).toEqual(['praise']);
    expect(anew.praises).toHaveLength(1);
    expect(anew.ideas).toEqual([]);
  });
});
