import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerIdea, keepMove, keepOwnMove } from '../../../extension/messaging/handlers/begun-moves.ts';
import { lookAtPosts } from '../../../extension/messaging/handlers/chain.ts';
import { idea, moveIdea, propose, unpropose } from '../../../extension/messaging/handlers/idea.ts';
import { origins } from '../../../extension/messaging/handlers/origins.ts';
import { who } from '../../../extension/messaging/handlers/who.ts';
import { praise } from '../../../extension/messaging/handlers/write-praise.ts';
import { readIdeas } from '../../../extension/popup/ideas/read-ideas.ts';
import { draftsWithWords } from '../../../extension/store/outbox.ts';
import { createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

let time = 1_790_000_000_000;
const now = () => time;
const WIKI = 'https://wiki.example.co.jp';
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
const offer = async ({ world }: Device, id: string, on = page) =>
  (await origins(world, on, { post: ref(id), search: '' })).origins;

describe('the card of an idea', () => {
  it('is told of its steps by name, and of what it came of and what came of it', async () => {
    const first = await tanaka.target('12', '7');
    await praise(tanaka.world, page, { post: ref('12'), content: at('12') });
    await tanaka.world.sync();
    time += 1000;
    expect(await offer(tanaka, '13')).toMatchObject([
      {
        ...{ post: first.post, title: '不具合 #12', site: 'redmine.example.co.jp', authorName: '佐藤 健一' },
        ...{ part: 'given', state: null },
      },
    ]);
    const told = await propose(tanaka.world, page, { post: ref('13'), content: at('13'), from: first.post });
    expect(told).toMatchObject({
      idea: { state: 'proposed', mine: true, pending: true, steps: [{ name: '田中 由香' }] },
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
    await who(boss.world, page, { post: ref('13') });
    expect((await tell(boss, '13')).idea?.from).toMatchObject({ title: '不具合 #12', state: null });
    await who(boss.world, page, { post: ref('12') });
    expect((await tell(boss, '12')).born).toMatchObject([{ title: '不具合 #13', state: 'adopted' }]);
  });

  it('leads from one site to another, and back', async () => {
    const wiki = { ...page, site: WIKI, url: `${WIKI}/pages/3` };
    const plan = { title: '夜勤の引き継ぎ', url: wiki.url, quote: '' };
    await propose(tanaka.world, wiki, { post: ref('3'), content: plan, from: null });
    time += 1000;
    const [first] = await offer(tanaka, '13');
    expect(first).toMatchObject({
      ...{ title: '夜勤の引き継ぎ', site: 'wiki.example.co.jp', authorName: '佐藤 健一' },
      ...{ part: 'known', state: 'proposed' },
    });
    const from = first?.post ?? null;
    const told = await propose(tanaka.world, page, { post: ref('13'), content: at('13'), from });
    expect(told.idea?.from).toMatchObject({ url: wiki.url, state: 'proposed' });
    const back = await tell(tanaka, '3', wiki);
    expect(back.born).toMatchObject([{ title: '不具合 #13', url: `${SITE}/issues/13` }]);
  });

  it('is followed in the popup from site to site, by who never saw the other one', async () => {
    const [sato, ito] = [0, 1].map(() => createDevice({ ...server, clock: now })) as [Device, Device];
    await sato.join(server.memberLink, '佐藤 健一');
    await ito.join(server.memberLink, '伊藤 誠');
    const wiki = { ...page, site: WIKI, url: `${WIKI}/pages/3` };
    const plan = { title: '夜勤の引き継ぎ', url: wiki.url, quote: '' };
    await propose(tanaka.world, wiki, { post: ref('3'), content: plan, from: null });
    await tanaka.world.sync();
    await who(sato.world, wiki, { post: ref('3') });
    const [first] = await offer(sato, '13');
    await propose(sato.world, page, { post: ref('13'), content: at('13'), from: first?.post ?? null });
    await sato.world.sync();
    await praise(ito.world, page, { post: ref('13'), content: at('13') });
    for (const { world } of [ito, ito, tanaka]) await world.sync();

    const earlier = await readIdeas(tanaka.world.store);
    expect(
      earlier.going.map(({ row, born }) => [row.content?.title, born.map((one) => one.content?.url)]),
    ).toEqual([['夜勤の引き継ぎ', [`${SITE}/issues/13`]]]);
    const from = async () => (await readIdeas(ito.world.store)).going[0]?.from;
    expect(await from()).toMatchObject({ post: first?.post, content: null });
    await lookAtPosts(ito.world, { posts: first ? [first.post] : [] });
    expect(await from()).toMatchObject({ state: 'proposed', content: { url: wiki.url } });
  });

  it('offers twelve at a time, the newest first, and finds the others by title, site and name', async () => {
    const { world } = tanaka;
    const rows = Array.from({ length: 14 }, (_, n) => `${n}`);
    for (const n of rows) {
      time += 1000;
      const content = { ...at(n), title: n === '0' ? '夜勤のＢａｔｔｅｒｙ' : `案 ${n}` };
      await propose(world, page, { post: ref(n), content, from: null });
    }
    const find = async (search: string) => {
      const found = await origins(world, page, { post: ref('13'), search });
      return { titles: found.origins.map(({ title }) => title), more: found.more };
    };
    const newest = Array.from({ length: 12 }, (_, n) => `案 ${12 - n}`); // not the post itself
    expect(await find('')).toEqual({ titles: newest, more: true });
    expect(await find('佐藤　battery REDMINE')).toEqual({ titles: ['夜勤のＢａｔｔｅｒｙ'], more: false });
    expect(await find('佐藤 ない')).toEqual({ titles: [], more: false });
  });

  it('offers nothing that came of the post, however far', async () => {
    const { world } = tanaka;
    const [own, child] = await Promise.all(['1', '2'].map((id) => tanaka.target(id, '7')));
    await praise(world, page, { post: ref('1'), content: at('1') });
    await propose(world, page, { post: ref('2'), content: at('2'), from: own?.post ?? null });
    await propose(world, page, { post: ref('3'), content: at('3'), from: child?.post ?? null });
    expect((await offer(tanaka, '4')).map(({ title }) => title)).toHaveLength(3);
    expect(await offer(tanaka, '1')).toEqual([]);
  });

  it('offers no secret praise, and takes none that it did not offer', async () => {
    const { world } = tanaka;
    await praise(world, page, { post: ref('12'), content: at('12') });
    const [row] = await world.store.praises.toArray();
    if (!row) throw new Error('The praise is gone');
    await world.store.praises.update(row.praise, { secret: true });
    expect(await offer(tanaka, '13')).toEqual([]);
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

  it('finds the answer a leader began, in the card and in the popup, until it is sent', async () => {
    const { world } = boss;
    await propose(world, page, { post: ref('12'), content: at('12'), from: null });
    const { post } = await boss.target('12', '7');
    const begun = { state: 'declined', words: '今年は' } as const;
    await Promise.all([
      keepMove(world, page, { post: ref('12'), move: { ...begun, words: '今' } }),
      keepMove(world, page, { post: ref('12'), move: begun }),
    ]);
    expect((await tell(boss, '12')).begun).toEqual(begun);
    expect(await draftsWithWords(world.store)).toMatchObject([{ words: '今年は' }]);
    await keepOwnMove(world, { post, move: { ...begun, words: '今年は人手が足りません ' } });
    await answerIdea(world, { post, state: 'declined', line: '今年は人手が足りません' });
    expect(await tell(boss, '12')).toMatchObject({ begun: null, idea: { state: 'declined' } });
    await keepMove(world, page, { post: ref('12'), move: { state: 'adopted', words: 'やはり' } });
    await moveIdea(world, page, { post: ref('12'), state: 'adopted', line: null });
    expect((await tell(boss, '12')).begun).toMatchObject({ words: 'やはり' });
    await keepMove(world, page, { post: ref('12'), move: { state: 'adopted', words: ' ' } });
    expect(await world.store.moves.count()).toBe(0);
  });

  it('is told nothing before a team was joined', async () => {
    const nobody = createDevice({ ...server, clock: now });
    expect(await tell(nobody, '12')).toEqual({ idea: null, born: [], begun: null });
    await expect(unpropose(nobody.world, page, { post: ref('12') })).rejects.toThrow('No team was joined');
  });
});
