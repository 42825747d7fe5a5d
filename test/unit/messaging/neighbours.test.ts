import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { marks } from '../../../extension/messaging/handlers/marks.ts';
import { naming } from '../../../extension/messaging/handlers/naming.ts';
import { meetNeighbours } from '../../../extension/messaging/handlers/neighbours.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const DAY = 86_400_000;
const page = { site: SITE, url: `${SITE}/issues/12`, tabId: 1, frameId: 0, recipe: 'redmine' };
let now = 1_790_000_000_000;
let server: TeamServer;
let boss: Device;
let member: Device;

beforeEach(async () => {
  now = 1_790_000_000_000;
  server = await startTeamServer(() => now);
  [boss, member] = [0, 1].map(() => createDevice({ ...server, clock: () => now })) as [Device, Device];
  await boss.join(server.adminLink, '鈴木 部長');
  await member.join(server.memberLink, '田中 由香');
});
afterEach(() => server.close());

async function meet({ world }: Device, ...ids: string[]): Promise<void> {
  const names = await naming(world, page);
  if (!names) throw new Error('Join first');
  const posts = ids.map((id) => ({
    id: `post of ${id}`,
    author: { id, name: id, weak: id.startsWith('name:') },
  }));
  await meetNeighbours(world, page, posts, await Promise.all(posts.map(names.target)));
}
const known = async ({ world }: Device) =>
  (await world.store.neighbours.toArray()).map(({ name, days }) => `${name} ${days}`).sort();

describe('who works beside a leader', () => {
  it('is counted by days, and only where an account tells who it is', async () => {
    await meet(boss, 'sato', 'name:somebody');
    await meet(boss, 'sato');
    now += DAY;
    await meet(boss, 'sato', 'suzuki');
    expect(await known(boss)).toEqual(['sato 2', 'suzuki 1']);
  });

  it('is never the leader herself, and nobody for who does not lead', async () => {
    const { author } = await boss.target('12', 'boss');
    await boss.world.store.personas.add({ persona: author, site: SITE, name: '部長', state: 'yours' });
    await meet(boss, 'boss');
    await meet(member, 'sato');
    expect([...(await known(boss)), ...(await known(member))]).toEqual([]);
  });

  it('is forgotten after 90 days, and of many the longest unseen', async () => {
    await meet(boss, 'old');
    now += 91 * DAY;
    await meet(boss, ...Array.from({ length: 500 }, (_, n) => `p${n}`));
    now += DAY;
    await meet(boss, 'one more');
    const names = await known(boss);
    expect(names).toHaveLength(500);
    expect(names).toContain('one more 1');
    expect(names).not.toContain('old 1');
  });

  it('is asked about along with everybody in view, whomever she meets often, and not again for a while', async () => {
    await praise(member.world, await member.target('12', 'sato'), contentWith('ありがとうございました'));
    await member.world.sync();
    const asked: unknown[] = [];
    const listening = (device: Device) => ({
      ...device.world,
      lookUp: (request: Parameters<typeof boss.world.lookUp>[0]) => {
        if (request.reach) asked.push(request.personas?.length);
        return device.world.lookUp(request);
      },
    });
    const look = (device: Device, ...ids: string[]) =>
      marks(listening(device), page, {
        posts: ids.map((id) => ({ id: `post of ${id}`, author: { id, name: id, weak: false } })),
      });
    await meet(boss, 'elsewhere');
    await look(boss, 'sato', 'ito');
    await look(boss, 'sato', 'ito');
    await look(member, 'sato', 'ito');
    expect(asked).toEqual([2]);
    const rows = await boss.world.store.neighbours.toArray();
    expect(rows.find(({ name }) => name === 'sato')).toMatchObject({ reached: true });
    expect(rows.find(({ name }) => name === 'ito')).toMatchObject({ reached: false, asked: now });
    expect(rows.find(({ name }) => name === 'elsewhere')?.reached).toBeUndefined();
    now += DAY;
    await look(boss, 'ito');
    expect(asked).toEqual([2, 1]);
  });
});
