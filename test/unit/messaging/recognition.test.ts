import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { author } from '../../../extension/messaging/handlers/author.ts';
import { keepLine, keepOwnLine } from '../../../extension/messaging/handlers/begun-lines.ts';
import { helpers } from '../../../extension/messaging/handlers/helpers.ts';
import { marks } from '../../../extension/messaging/handlers/marks.ts';
import { openPage } from '../../../extension/messaging/handlers/open-page.ts';
import { second } from '../../../extension/messaging/handlers/second.ts';
import { applaud } from '../../../extension/messaging/handlers/week.ts';
import { who } from '../../../extension/messaging/handlers/who.ts';
import { amend, praise as press, withdraw } from '../../../extension/messaging/handlers/write-praise.ts';
import { draftsWithWords } from '../../../extension/store/outbox.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { prefer } from '../../../extension/sync/prefer.ts';
import { themeOf } from '../../../shared/rules/theme.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
const page = { site: SITE, url: `${SITE}/issues/12`, tabId: 5, frameId: 0, recipe: 'redmine' };
const post = { id: '12', author: { id: 'sato', name: '佐藤 健一', weak: false } };
const elsewhere = { ...post, id: '13' };
const content = { title: '不具合 #12', url: page.url, quote: '直しました' };
let server: TeamServer;
let net: MeddledFetch;
let tanaka: Device;
let boss: Device;

beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  tanaka = createDevice({ fetch: server.fetch, clock: now });
  boss = createDevice({ fetch: net.fetch, clock: now });
  await tanaka.join(server.memberLink, '田中 由香');
  await boss.join(server.adminLink, '鈴木 部長');
  await praise(tanaka.world, await tanaka.target('12', 'sato'), contentWith('助かりました'));
  await tanaka.world.sync();
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.close();
});

/** Sato joins, claims the account of the posts, and wishes for quiet. */
async function satoIsQuiet() {
  const sato = createDevice({ fetch: server.fetch, clock: now });
  await sato.join(server.memberLink, '佐藤 健一');
  const { author: persona } = await sato.target('12', 'sato');
  await sato.world.store.personas.add({ persona, site: SITE, name: '佐藤', state: 'asked' });
  await claim(sato.world, persona, true);
  await prefer(sato.world, { wish: 'private', animation: true, levels: false, game: true, called: null });
  await sato.world.sync();
}

it('tells who praised, and takes a second with a leader’s line', async () => {
  const [told] = await who(boss.world, page, { post });
  if (!told) throw new Error('Nobody praised');
  expect(told).toMatchObject({ maySecond: true, seconded: false, seconds: 0, secret: false });
  expect(
    await second(boss.world, page, { post, praise: told.praise, on: true, line: 'さすがです' }),
  ).toMatchObject([
    { seconds: 1, seconded: true, cosigns: [{ name: '鈴木 部長', words: 'さすがです', mine: true }] },
  ]);
  expect(await second(boss.world, page, { post, praise: told.praise, on: false, line: null })).toMatchObject([
    { seconds: 0, seconded: false, cosigns: [] },
  ]);
});

it('takes no second of what one gave, nor of another post’s praise', async () => {
  const [mine] = await who(tanaka.world, page, { post });
  if (!mine) throw new Error('Nobody praised');
  expect(mine.maySecond).toBe(false);
  const applause = { praise: mine.praise, on: true, line: null };
  await expect(second(tanaka.world, page, { post, ...applause })).rejects.toThrow('not one to applaud');
  expect(await tanaka.world.store.outbox.count()).toBe(0);
  await who(boss.world, page, { post });
  await expect(second(boss.world, page, { post: elsewhere, ...applause })).rejects.toThrow();
  expect(await boss.world.store.outbox.count()).toBe(0);
});

it('keeps a line that is begun on a page, and tells it there until it is sent', async () => {
  const { world } = boss;
  const [told] = await who(world, page, { post });
  if (!told) throw new Error('Nobody praised');
  const { praise: id } = told;
  await keepLine(world, page, { post, praise: id, words: 'さすが' });
  await keepLine(world, page, { post: elsewhere, praise: id, words: '別の投稿から' });
  expect(await who(world, page, { post })).toMatchObject([{ begun: 'さすが' }]);
  await keepOwnLine(world, { praise: id, words: 'さすがです ' });
  await second(world, page, { post, praise: id, on: true, line: 'さすがです' });
  expect((await who(world, page, { post }))[0]).not.toHaveProperty('begun');
  await keepLine(world, page, { post, praise: id, words: 'もう一言' });
  expect(await world.store.lines.toArray()).toEqual([{ praise: id, words: 'もう一言' }]);
  expect(await draftsWithWords(world.store)).toHaveLength(1);
  await keepLine(world, page, { post, praise: id, words: ' ' });
  expect(await world.store.lines.count()).toBe(0);
});

it('looks again for a praise that it forgot, and says so where a line has nowhere to go any more', async () => {
  const [told] = await who(boss.world, page, { post });
  if (!told) throw new Error('Nobody praised');
  const line = { praise: told.praise, on: true, line: 'さすがです' };
  await boss.world.store.praises.clear();
  expect(await second(boss.world, page, { post, ...line })).toMatchObject([
    { cosigns: [{ words: 'さすがです' }] },
  ]);
  await withdraw(tanaka.world, page, { post });
  await tanaka.world.sync();
  await boss.world.store.outbox.clear();
  await boss.world.sync();
  await expect(second(boss.world, page, { post, ...line })).rejects.toThrow('not there any more');
  await expect(applaud(boss.world, line)).rejects.toThrow('not there any more');
  expect(await boss.world.store.outbox.count()).toBe(0);
});

it('tells the author’s wish once she claimed the account, also offline when it was heard before', async () => {
  expect(await author(boss.world, page, { post })).toEqual({ wish: null, called: null });
  await satoIsQuiet();
  expect(await author(boss.world, page, { post })).toEqual({ wish: 'private', called: null });
  net.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await author(boss.world, page, { post })).toEqual({ wish: 'private', called: null });
});

it('gives a bare press as quietly as the author wishes', async () => {
  await satoIsQuiet();
  await author(boss.world, page, { post: elsewhere });
  expect((await press(boss.world, page, { post: elsewhere, content })).mine?.visibility).toBe('private');
});

it.each(['leader', 'admin', 'member'] as const)('tells a page what a %s may', async (role) => {
  await boss.world.store.session.update('me', { role });
  vi.stubGlobal('fetch', async () => Response.json({}));
  const setup = await openPage(boss.world, page, undefined);
  expect(setup?.me).toEqual({ leads: role !== 'member', animation: true });
});

it('marks the value of the month for a page, by the month that it is where the team is (rule 16)', async () => {
  vi.stubGlobal('fetch', async () => Response.json({}));
  const team = await boss.world.store.team.get('team');
  if (!team) throw new Error('No team');
  const marked = async (at: number) => {
    const setup = await openPage({ ...boss.world, clock: () => at }, page, undefined);
    return setup?.team.values.filter(({ theme }) => theme).map(({ id }) => id);
  };
  const midnight = Date.UTC(2026, 10, 30, 15); // of December, in Tokyo
  expect(await marked(midnight - 1)).toEqual([themeOf(team.values, '2026-11')?.id]);
  expect(await marked(midnight)).toEqual([themeOf(team.values, '2026-12')?.id]);
});

/** Yamamoto wrote another note on the page, and likes to be called by another name. */
async function yamamotoHelped() {
  const yamamoto = createDevice({ fetch: server.fetch, clock: now });
  await yamamoto.join(server.memberLink, '山本 茂');
  const { author: persona } = await yamamoto.target('12', 'yamamoto');
  await yamamoto.world.store.personas.add({ persona, site: SITE, name: '山本', state: 'asked' });
  await claim(yamamoto.world, persona, true);
  await prefer(yamamoto.world, {
    wish: 'open',
    animation: true,
    levels: true,
    game: true,
    called: '山本しげる',
  });
  await yamamoto.world.sync();
  return yamamoto;
}

const account = (id: string, name = id) => ({ id, name, weak: false });

it('names those of the page’s people who may have helped, as they would like it', async () => {
  await yamamotoHelped();
  await satoIsQuiet();
  const { author: mine } = await tanaka.target('12', 'tanaka');
  await tanaka.world.store.personas.add({ persona: mine, site: SITE, name: '田中', state: 'yours' });
  const accounts = [account('sato'), account('tanaka'), account('yamamoto'), account('suzuki', '鈴木 花')];
  expect(await helpers(tanaka.world, page, { post, accounts })).toEqual([
    { id: 'yamamoto', name: '山本しげる', given: false },
    { id: 'suzuki', name: '鈴木 花', given: false },
  ]);
});

it('gives who helped a praise of her own, with the same words, and shows for whom', async () => {
  const yamamoto = await yamamotoHelped();
  const said = { value: null, badge: null, words: '二人のおかげです', visibility: 'team' } as const;
  const mark = await amend(tanaka.world, page, {
    post,
    content,
    ...said,
    helpers: [account('yamamoto', '山本 茂')],
  });
  expect(mark).toMatchObject({ n: 1, mine: { words: '二人のおかげです' } });
  await tanaka.world.sync();
  await yamamoto.world.sync();
  const [received] = await yamamoto.world.store.praises.toArray();
  expect(received).toMatchObject({
    direction: 'received',
    unread: 1,
    content: { words: '二人のおかげです', authorName: '山本 茂' },
  });
  expect(
    (await who(boss.world, page, { post })).map(({ words, helper }) => [words, helper]).toSorted(),
  ).toEqual([
    ['二人のおかげです', null],
    ['二人のおかげです', '山本しげる'],
  ]);
  expect((await marks(boss.world, page, { posts: [post] }))[0]?.n).toBe(1);
  expect(await helpers(tanaka.world, page, { post, accounts: [account('yamamoto')] })).toMatchObject([
    { given: true },
  ]);
});
