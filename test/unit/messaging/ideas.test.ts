import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idea, moveIdea, propose, unpropose } from '../../../extension/messaging/handlers/idea.ts';
import { who } from '../../../extension/messaging/handlers/who.ts';
import { praise } from '../../../extension/messaging/handlers/write-praise.ts';
import { createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

let time = 1_790_000_000_000;
const now = () => time;
const page = { site: SITE, url: `${SITE}/issues/12`, tabId: 5, frameId: 0, recipe: 'redmine' };
const ref = (id: string) => ({ id, author: { id: '7', name: '佐藤 健一', weak: false } });
const at = (id: string) => ({ title: `不具合 #${id}`, url: `${SITE}/issues/${id}`, quote: '' });
let server: TeamServer;
let tanaka: Device;
let boss: Device;

beforeEach(async () => {
  server = await startTeamServer(now);
  [tanaka, boss] = [0, 1].map(() => createDevice({ ...server, clock: now })) as [Device, Device];
  await tanaka.join(server.memberLink, '田中 由香');
  await boss.join(server.adminLink, '鈴木 部長');
});
afterEach(() => server.close());

const tell = (device: Device, id: string, on = page) => idea(device.world, on, { post: ref(id) });

describe('the card of an idea', () => {
  it('is told of its steps by name, and of what it came of and what came of it', async () => {
    const first = await tanaka.target('12', '7');
    await praise(tanaka.world, page, { post: ref('12'), content: at('12') });
    await tanaka.world.sync();
    time += 1000;
    expect((await tell(tanaka, '13')).origins).toEqual([
      { post: first.post, title: '不具合 #12', received: false, authorName: '佐藤 健一' },
    ]);
    const told = await propose(tanaka.world, page, { post: ref('13'), content: at('13'), from: first.post });
    expect(told).toMatchObject({
      idea: { state: 'proposed', mine: true, pending: true, steps: [{ name: '田中 由香' }] },
      origins: [],
    });
    await tanaka.world.sync();
    await boss.world.sync();
    await moveIdea(boss.world, page, { post: ref('13'), state: 'adopted', line: '始めましょう' });
    for (const { world } of [boss, tanaka]) await world.sync();
    expect(await tell(tanaka, '13')).toMatchObject({
      idea: {
        ...{ state: 'adopted', pending: false, from: { url: `${SITE}/issues/12`, state: null } },
        steps: [{ state: 'proposed' }, { state: 'adopted', name: '鈴木 部長', words: '始めましょう' }],
      },
    });
    await who(boss.world, page, { post: ref('12') });
    expect((await tell(boss, '12')).born).toMatchObject([{ title: '不具合 #13', state: 'adopted' }]);
  });

  it('names no post of another site, no secret praise, and takes none that it did not offer', async () => {
    const { world } = tanaka;
    await praise(world, page, { post: ref('12'), content: at('12') });
    const [row] = await world.store.praises.toArray();
    if (!row) throw new Error('The praise is gone');
    const elsewhere = { ...page, site: 'https://wiki.example.co.jp', url: 'https://wiki.example.co.jp/a' };
    expect((await tell(tanaka, '13', elsewhere)).origins).toEqual([]);
    await world.store.praises.update(row.praise, { secret: true });
    expect((await tell(tanaka, '13')).origins).toEqual([]);
    await propose(world, page, { post: ref('13'), content: at('13'), from: row.post });
    expect(await world.store.ideas.toArray()).toMatchObject([{ from: null }]);
  });

  it('keeps the page’s own address, whatever the page says', async () => {
    await propose(tanaka.world, page, {
      ...{ post: ref('12'), from: null },
      content: { ...at('12'), url: 'https://elsewhere.example/' },
    });
    expect(await tanaka.world.store.ideas.toArray()).toMatchObject([{ content: { url: page.url } }]);
    expect(await unpropose(tanaka.world, page, { post: ref('12') })).toMatchObject({ idea: null });
  });

  it('is told nothing before a team was joined', async () => {
    const nobody = createDevice({ ...server, clock: now });
    expect(await tell(nobody, '12')).toEqual({ idea: null, born: [], origins: [] });
    await expect(unpropose(nobody.world, page, { post: ref('12') })).rejects.toThrow('No team was joined');
  });
});
