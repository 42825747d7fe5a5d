import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPeople, orderPeople } from '../../../extension/colleague/find-people.ts';
import { readMatter } from '../../../extension/colleague/open-form.ts';
import { readPeople } from '../../../extension/colleague/people.ts';
import {
  meetColleague,
  praiseColleague,
  startPraise,
} from '../../../extension/messaging/handlers/colleague.ts';
import { keepOwnDraft } from '../../../extension/messaging/handlers/drafts.ts';
import { prefer } from '../../../extension/messaging/handlers/membership.ts';
import { createApi } from '../../../extension/sync/api.ts';
import type { MemberId } from '../../../shared/contract/ids.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const matter = {
  title: '作業手順書',
  url: 'https://home-made.example/manual?id=3#step-2',
  quote: '写真を入れた',
};
const saying = {
  value: null,
  badge: null,
  words: '写真のおかげで迷いませんでした',
  visibility: 'team',
} as const;
let now = Date.UTC(2026, 10, 24, 1);
const clock = () => now;
let server: TeamServer;
let net: MeddledFetch;
let giver: Device;
let receiver: Device;
let third: Device;

beforeEach(async () => {
  server = await startTeamServer(clock);
  net = meddled(server.fetch);
  giver = createDevice({ fetch: net.fetch, clock });
  receiver = createDevice({ fetch: server.fetch, clock });
  third = createDevice({ fetch: server.fetch, clock });
  await giver.join(server.memberLink, '田中 由香');
  await receiver.join(server.memberLink, '佐藤 健一');
  await third.join(server.memberLink, 'Sagawa Ai');
  for (const { world } of [giver, receiver, third]) await world.sync();
});
afterEach(() => server.close());

async function idOf({ world }: Device): Promise<MemberId> {
  const me = await world.store.session.get('me');
  if (!me) throw new Error('Join first');
  return me.member;
}
const offline = () => {
  net.meddle = () => {
    throw new TypeError('Failed to fetch');
  };
};

describe('praise by name', () => {
  it('reaches a colleague who has been on no site at all, with the way to what it is about', async () => {
    const member = await idOf(receiver);
    const mark = await praiseColleague(giver.world, { member, matter, ...saying });
    expect(mark).toMatchObject({ n: 1, mine: { words: saying.words, pending: true } });
    await giver.world.sync();
    await receiver.world.sync();
    const [row] = await receiver.world.store.praises.toArray();
    expect(row).toMatchObject({
      direction: 'received',
      unread: 1,
      content: { ...matter, words: saying.words, authorName: '佐藤 健一' },
    });
    expect(await receiver.world.store.personas.count()).toBe(0); // it is none of her accounts
    expect(JSON.stringify(net.asked)).not.toContain('home-made');
  });

  it('is one for each colleague and page: the same again is said anew, another colleague’s stays her own', async () => {
    const [member, other] = [await idOf(receiver), await idOf(third)];
    await praiseColleague(giver.world, { member, matter, ...saying });
    const elsewhere = { ...matter, url: 'https://home-made.example/manual?id=3#top' };
    await praiseColleague(giver.world, { member, matter: elsewhere, ...saying, words: '図も見やすいです' });
    await praiseColleague(giver.world, { member: other, matter, ...saying, words: '英訳をありがとう' });
    await giver.world.sync();
    for (const [device, words] of [
      [receiver, '図も見やすいです'],
      [third, '英訳をありがとう'],
    ] as const) {
      await device.world.sync();
      const rows = await device.world.store.praises.toArray();
      expect(rows.map(({ content }) => content?.words)).toEqual([words]);
    }
    expect((await meetColleague(giver.world, { member, url: matter.url })).mark.mine).toMatchObject({
      words: '図も見やすいです',
      pending: false,
    });
  });

  it('is kept without a connection, and the colleague is found and known without one', async () => {
    const member = await idOf(receiver);
    await giver.world.sync();
    offline();
    const met = await meetColleague(giver.world, { member, url: matter.url });
    expect(met).toMatchObject({ wish: 'team', mark: { mine: null }, draft: null });
    expect(findPeople(orderPeople(await readPeople(giver.world.store)), '佐藤').map(({ id }) => id)).toEqual([
      member,
    ]);
    await praiseColleague(giver.world, { member, matter, ...saying });
    expect(await giver.world.sync(true)).toMatchObject({ kind: 'offline' });
    net.meddle = () => null;
    await giver.world.sync(true);
    await receiver.world.sync();
    expect(await receiver.world.store.praises.count()).toBe(1);
  });

  it('keeps to how the colleague likes to be praised', async () => {
    const member = await idOf(receiver);
    await prefer(receiver.world, { wish: 'private' });
    await receiver.world.sync();
    await giver.world.sync();
    expect((await meetColleague(giver.world, { member, url: matter.url })).wish).toBe('private');
    await praiseColleague(giver.world, { member, matter, ...saying, visibility: 'open' });
    expect((await giver.world.store.praises.toArray())[0]?.secret).toBe(true);
    await giver.world.sync();
    await receiver.world.sync();
    expect((await receiver.world.store.praises.toArray())[0]?.secret).toBe(true);
  });

  it('tells what was begun, and forgets it once it is said', async () => {
    const member = await idOf(receiver);
    const { post } = await meetColleague(giver.world, { member, url: matter.url });
    await keepOwnDraft(giver.world, { post, draft: { value: null, badge: null, words: '写真の' } });
    expect((await meetColleague(giver.world, { member, url: matter.url })).draft).toMatchObject({
      words: '写真の',
    });
    await praiseColleague(giver.world, { member, matter, ...saying });
    expect((await meetColleague(giver.world, { member, url: matter.url })).draft).toBeNull();
  });

  it('sends a bare flower where nothing is said', async () => {
    const member = await idOf(receiver);
    await praiseColleague(giver.world, { member, matter, ...saying, words: '' });
    const kinds = (await giver.world.store.outbox.toArray()).map(({ op }) => op.kind);
    expect(kinds).toEqual(['praise']);
  });

  it('is neither for oneself, nor for what has no address', async () => {
    const [me, member] = [await idOf(giver), await idOf(receiver)];
    await expect(praiseColleague(giver.world, { member: me, matter, ...saying })).rejects.toThrow('herself');
    const nowhere = { ...matter, url: 'chrome://extensions/' };
    await expect(praiseColleague(giver.world, { member, matter: nowhere, ...saying })).rejects.toThrow();
    expect(await giver.world.store.outbox.count()).toBe(0);
  });
});

describe('the people to choose from', () => {
  it('are found by name, called name, department and reading aids, and never include oneself', async () => {
    const { store } = giver.world;
    const [satos, sagawas] = [await idOf(receiver), await idOf(third)];
    await store.members.update(satos, { department: '製造一課' });
    await store.members.update(sagawas, { called: 'さがわ' });
    const people = orderPeople(await readPeople(store));
    const find = (typed: string) => findPeople(people, typed).map(({ id }) => id);
    expect(find('')).toHaveLength(2);
    expect(find('製造')).toEqual([satos]);
    expect(find('サガ')).toEqual([sagawas]);
    expect(find('ＳＡＧＡＷＡ　ai')).toEqual([sagawas]);
    expect(find('田中')).toEqual([]);
  });

  it('begin with those one met last', async () => {
    const { store } = giver.world;
    const find = async () => findPeople(orderPeople(await readPeople(store)), '').map(({ name }) => name);
    for (const device of [receiver, third]) {
      await praiseColleague(giver.world, { member: await idOf(device), matter, ...saying });
      await giver.world.sync();
      const [first] = await find();
      expect(first).toBe(device === receiver ? '佐藤 健一' : 'Sagawa Ai');
      now += 1000;
    }
  });

  it('are without those who have left', async () => {
    const session = await third.world.store.session.get('me');
    if (!session) throw new Error('Join first');
    await createApi(third.world, { server: session.server, bearer: session.token }).leave();
    await giver.world.sync();
    expect((await readPeople(giver.world.store)).members.map(({ name }) => name)).toEqual(['佐藤 健一']);
  });
});

it('is begun for the tab that the popup is about', async () => {
  giver.fake.tabs.push({ id: 4, url: matter.url, title: matter.title });
  giver.fake.pageSays = '選んだところ';
  await startPraise(giver.world, { tabId: 4 });
  const [address = ''] = giver.fake.windows;
  expect(await readMatter(giver.fake.browser.storage.session, new URL(address).search)).toEqual({
    title: matter.title,
    url: matter.url,
    quote: '選んだところ',
  });
});
