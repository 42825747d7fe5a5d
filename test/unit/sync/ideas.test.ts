import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followFromStart, readProgress } from '../../../extension/store/progress.ts';
import { claim } from '../../../extension/sync/claim.ts';
import type { Checkpoint } from '../../../extension/sync/deps.ts';
import { moveIdea } from '../../../extension/sync/move-idea.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { propose, unpropose } from '../../../extension/sync/propose.ts';
import { readMarks } from '../../../extension/sync/read-marks.ts';
import { retry } from '../../../extension/sync/retry.ts';
import type { MemberId } from '../../../shared/contract/ids.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

let time = 0;
const now = () => time;
let server: TeamServer;
let tanaka: Device;
let sato: Device;
let boss: Device;

/** Tanaka praised Sato's post; Sato claimed the account; the boss is an admin. */
beforeEach(async () => {
  time = 1_790_000_000_000;
  server = await startTeamServer(now);
  [tanaka, sato, boss] = [0, 1, 2].map(() => createDevice({ ...server, clock: now })) as [
    Device,
    Device,
    Device,
  ];
  await tanaka.join(server.memberLink, '田中 由香');
  await sato.join(server.memberLink, '佐藤 健一');
  await boss.join(server.adminLink, '鈴木 部長');
  const { author } = await sato.target('12', 'sato');
  await sato.world.store.personas.add({ persona: author, site: SITE, name: '佐藤', state: 'asked' });
  await claim(sato.world, author, true);
  await praise(tanaka.world, await target(), contentWith(''));
  await syncAll();
});
afterEach(() => server.close());

const target = () => tanaka.target('12', 'sato');

async function syncAll(): Promise<void> {
  time += 60_000;
  for (const { world } of [sato, tanaka, boss, sato, tanaka]) await world.sync();
}

async function ideaOf({ world }: Device) {
  return world.store.ideas.get((await target()).post);
}

async function markOf({ world }: Device) {
  const session = await world.store.session.get('me');
  if (!session) throw new Error('Join first');
  return (await readMarks(world.store, session.member, [await target()]))[0];
}

const newsOf = async ({ world }: Device) =>
  (await world.store.news.orderBy('at').toArray()).flatMap((row) =>
    row.kind === 'idea' ? [[row.state, row.unread]] : [],
  );

const letters = ({ world }: Device) => world.store.outbox.toArray();

describe('an idea', () => {
  it('is shown at once, and reaches author, those who praised it and leaders, opened', async () => {
    await propose(sato.world, await target(), contentWith('忘れられる言葉'), null);
    expect(await markOf(sato)).toMatchObject({ idea: 'proposed' });
    expect(await ideaOf(sato)).toMatchObject({ state: 'proposed', pending: 1 });
    await syncAll();
    for (const device of [sato, tanaka, boss])
      expect(await ideaOf(device)).toMatchObject({
        ...{ state: 'proposed', pending: 0, content: contentWith('') },
        steps: [{ state: 'proposed' }],
      });
    expect(await markOf(tanaka)).toMatchObject({ n: 1, idea: 'proposed' });
    expect(await newsOf(tanaka)).toEqual([['proposed', 1]]);
    expect([await newsOf(sato), await newsOf(boss)]).toEqual([[], []]);
  });

  it('brings each step and its words to everybody it concerns, as news but to who took it', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await syncAll();
    await moveIdea(boss.world, await target(), 'considered', null);
    await syncAll();
    await moveIdea(boss.world, await target(), 'adopted', '来月から始めましょう');
    expect(await ideaOf(boss)).toMatchObject({ state: 'adopted', steps: [{}, {}, { state: 'adopted' }] });
    await syncAll();
    for (const device of [sato, tanaka, boss])
      expect((await ideaOf(device))?.steps.map(({ state, words }) => [state, words])).toEqual([
        ['proposed', null],
        ['considered', null],
        ['adopted', '来月から始めましょう'],
      ]);
    expect(await newsOf(sato)).toEqual([
      ['considered', 1],
      ['adopted', 1],
    ]);
    expect((await newsOf(tanaka)).length).toBe(3);
    expect(await newsOf(boss)).toEqual([]);
  });

  it('is news again when a leader finds words for the step', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await moveIdea(boss.world, await target(), 'adopted', null);
    await syncAll();
    await moveIdea(boss.world, await target(), 'adopted', null);
    await syncAll();
    await sato.world.store.news.toCollection().modify({ unread: 0 });
    await moveIdea(boss.world, await target(), 'adopted', 'よい案です');
    await syncAll();
    expect(await newsOf(sato)).toEqual([['adopted', 1]]);
    expect((await ideaOf(sato))?.steps.at(-1)).toMatchObject({ state: 'adopted', words: 'よい案です' });
  });

  it('keeps steps of more than a year ago forgotten when a later one tells the whole of it', async () => {
    await propose(tanaka.world, await target(), contentWith(''), null);
    await moveIdea(boss.world, await target(), 'considered', null);
    await syncAll();
    await sato.world.store.news.toCollection().modify({ unread: 0 });
    for (let times = 0; times < 7; times++) {
      time += 60 * 86_400_000;
      await syncAll(); // a session that nobody uses ends
    }
    expect(await newsOf(sato)).toEqual([]);
    for (const words of [null, '来月から始めます']) {
      await moveIdea(boss.world, await target(), 'adopted', words);
      await syncAll();
      expect(await newsOf(sato)).toEqual([['adopted', 1]]);
    }
  });

  it('shows at once what a second leader says, beside what the first one said', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await syncAll();
    const { post } = await target();
    const first = { state: 'declined', member: 'first', at: time, words: '今年は見送ります' } as const;
    const known = await ideaOf(boss);
    if (!known) throw new Error('A leader hears of every idea');
    await boss.world.store.ideas.put({
      ...{ ...known, state: 'declined', since: time },
      steps: [...known.steps, { ...first, member: first.member as MemberId }], // any text is an id to a table
    });
    for (const words of ['同感です', '来年また'])
      await moveIdea(boss.world, { post, author: known.author }, 'declined', words);
    expect((await ideaOf(boss))?.steps.slice(1)).toMatchObject([first, { words: '来年また' }]);
  });

  it('is no news to who praises it late, nor on a new device', async () => {
    await propose(boss.world, await target(), contentWith(''), null);
    await syncAll();
    const late = createDevice({ ...server, clock: now });
    await late.join(server.memberLink, '伊藤');
    await late.world.sync();
    time += 60_000;
    await praise(late.world, await target(), contentWith(''));
    await late.world.sync();
    expect(await ideaOf(late)).toMatchObject({ state: 'proposed' });
    expect(await newsOf(late)).toEqual([['proposed', 0]]);
    time += 60_000;
    await moveIdea(boss.world, await target(), 'realised', null);
    await syncAll();
    await late.world.sync();
    expect(await newsOf(late)).toEqual([
      ['proposed', 0],
      ['realised', 1],
    ]);
  });

  it('is news to the leader of a department when a colleague there proposes it', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await sato.world.sync();
    await boss.world.store.members.toCollection().modify({ department: '営業' });
    const proposer = (await sato.world.store.session.get('me'))?.member;
    if (!proposer) throw new Error('Join first');
    await boss.world.sync();
    expect(await newsOf(boss)).toEqual([['proposed', 1]]);
  });

  it('goes when it is taken back, and what was news of it', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await syncAll();
    await unpropose(sato.world, await target());
    expect([await ideaOf(sato), (await markOf(sato))?.idea]).toEqual([undefined, undefined]);
    await syncAll();
    expect([await ideaOf(tanaka), (await markOf(tanaka))?.idea, await newsOf(tanaka)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  it('changes hands with the account of its author', async () => {
    await propose(tanaka.world, await target(), contentWith(''), null);
    await syncAll();
    const me = (await sato.world.store.session.get('me'))?.member;
    expect(await ideaOf(tanaka)).toMatchObject({ owner: me });
    await claim(sato.world, (await target()).author, false);
    await syncAll();
    expect((await ideaOf(tanaka))?.owner).toBeNull();
    expect((await ideaOf(sato))?.owner).toBeNull();
  });

  it('is news also where a refusal has the team followed from the start', async () => {
    await propose(tanaka.world, await target(), contentWith(''), null);
    await tanaka.world.sync();
    const { store } = sato.world;
    await followFromStart(store, await readProgress(store));
    await sato.world.sync();
    expect(await newsOf(sato)).toEqual([['proposed', 1]]);
  });

  it('is no news any more a year after it was read', async () => {
    await propose(tanaka.world, await target(), contentWith(''), null);
    await syncAll();
    expect(await newsOf(sato)).toEqual([['proposed', 1]]);
    await sato.world.store.news.toCollection().modify({ at: time - 367 * 86_400_000 });
    await sato.world.sync();
    expect(await newsOf(sato)).toEqual([['proposed', 1]]);
    await sato.world.store.news.toCollection().modify({ unread: 0 });
    await sato.world.sync();
    expect(await newsOf(sato)).toEqual([]);
  });

  it('is told to a member who leads from now on, however old it is', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    const ito = createDevice({ ...server, clock: now });
    await ito.join(server.adminLink, '伊藤').then(({ ok }) => expect(ok).toBe(false)); // the link works once
    await ito.join(server.memberLink, '伊藤');
    await syncAll();
    await ito.world.sync();
    expect(await ideaOf(ito)).toBeUndefined();
    await boss.world.sync();
    await boss.world.store.session.update('me', { role: 'member' });
    await boss.world.store.ideas.clear();
    await boss.world.store.progress.update('me', { clock: 1 }); // her own row changed after that
    for (let times = 0; times < 2; times++) await boss.world.sync();
    expect(await ideaOf(boss)).toMatchObject({ state: 'proposed' });
  });
});

describe('a refused change of an idea', () => {
  it('takes a proposal away again, and can be tried again', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await sato.world.store.outbox.toCollection().modify((row) => {
      if (row.op.kind === 'propose') row.op.sealed = 'nothing' as never;
    });
    await sato.world.sync();
    expect([await ideaOf(sato), (await markOf(sato))?.idea]).toEqual([undefined, undefined]);
    const [letter] = await letters(sato);
    expect(letter).toMatchObject({ state: 'dead', reason: 'invalid' });
    await retry(sato.world, letter?.id ?? '');
    await syncAll();
    expect(await letters(sato)).toEqual([]);
    expect(await ideaOf(tanaka)).toMatchObject({ state: 'proposed' });
  });

  it('keeps the words of who does not lead, and the idea where it was', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await syncAll();
    await moveIdea(tanaka.world, await target(), 'declined', '今年は見送ります');
    await tanaka.world.sync();
    expect(await ideaOf(tanaka)).toMatchObject({ state: 'proposed', pending: 0, steps: [{}] });
    expect(await markOf(tanaka)).toMatchObject({ idea: 'proposed' });
    expect((await markOf(tanaka))?.refused).toBeUndefined(); // says nothing of her praise
    const [letter] = await letters(tanaka);
    expect(letter).toMatchObject({ reason: 'leaders-only', content: { words: '今年は見送ります' } });
    await retry(tanaka.world, letter?.id ?? '');
    expect(await letters(tanaka)).toMatchObject([
      { state: 'waiting', content: { words: '今年は見送ります' }, op: { state: 'declined' } },
    ]);
  });

  it('brings an idea back that had been moved before it could be taken back', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await syncAll();
    await moveIdea(boss.world, await target(), 'considered', null);
    await boss.world.sync();
    await unpropose(sato.world, await target());
    await sato.world.sync();
    expect(await ideaOf(sato)).toMatchObject({ state: 'considered' });
    expect(await markOf(sato)).toMatchObject({ idea: 'considered' });
    expect(await letters(sato)).toMatchObject([{ state: 'dead', reason: 'idea-moved' }]);
  });

  it('forgets an idea that was taken back before the leader moved it, and keeps her words', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    await syncAll();
    await unpropose(sato.world, await target());
    await sato.world.sync();
    await moveIdea(boss.world, await target(), 'adopted', 'よい案です');
    await boss.world.sync();
    expect(await ideaOf(boss)).toBeUndefined();
    expect(await letters(boss)).toMatchObject([{ reason: 'unknown-idea', content: { words: 'よい案です' } }]);
  });
});

describe('an answer from before', () => {
  it('does not undo what waits in line', async () => {
    await propose(sato.world, await target(), contentWith(''), null);
    const { post } = await target();
    await sato.world.lookUp({ posts: [post], detail: true });
    expect(await ideaOf(sato)).toMatchObject({ pending: 1 });
    expect(await markOf(sato)).toMatchObject({ idea: 'proposed' });
  });

  it('gives way to a look at who praised the post, which also shows what came of it', async () => {
    const ito = createDevice({ ...server, clock: now });
    await ito.join(server.memberLink, '伊藤');
    const { post } = await target();
    const born = await tanaka.target('13', 'ito');
    await propose(sato.world, await target(), contentWith(''), null);
    await propose(tanaka.world, born, contentWith(''), post);
    await syncAll();
    await ito.world.lookUp({ posts: [post], detail: true });
    expect(await ideaOf(ito)).toMatchObject({ state: 'proposed' });
    expect(await ito.world.store.ideas.get(born.post)).toMatchObject({ from: post });
    await unpropose(sato.world, await target());
    await syncAll();
    await ito.world.lookUp({ posts: [post] });
    expect(await ideaOf(ito)).toBeUndefined();
  });
});

describe('a browser that comes back as another member', () => {
  it('proposes and moves what waited, leaves taking back to the one before, and loses no words', async () => {
    const [about, other] = [await target(), await tanaka.target('14', 'ito')];
    await propose(boss.world, other, contentWith(''), null);
    await syncAll();
    await propose(boss.world, about, contentWith(''), null);
    await moveIdea(boss.world, about, 'adopted', 'よい案です');
    await unpropose(boss.world, other);
    const before = await boss.world.store.session.get('me');
    await boss.world.store.session.update('me', { token: `hanamaru.${'x'.repeat(43)}` });
    expect(await boss.world.sync()).toMatchObject({ kind: 'problem' });
    expect(await boss.join(server.memberLink, '鈴木')).toMatchObject({ ok: true });
    const after = await boss.world.store.session.get('me');
    expect(after?.member).not.toBe(before?.member);
    expect(await ideaOf(boss)).toMatchObject({ proposer: after?.member, pending: 1 });
    await syncAll();
    expect(await ideaOf(sato)).toMatchObject({ state: 'proposed', proposer: after?.member });
    expect(await letters(boss)).toMatchObject([
      { op: { kind: 'move' }, reason: 'leaders-only', content: { words: 'よい案です' } }, // she joined as a member
    ]);
    expect((await boss.world.store.news.toArray()).length).toBe(0);
  });
});

const places: Checkpoint[] = [
  'praise:sealed',
  'praise:in-transaction',
  'praise:enqueued',
  'drain:read',
  'drain:answered',
  'drain:in-transaction',
  'drain:settled',
  'follow:in-transaction',
];

describe('a worker that dies', () => {
  it.each(places)('at %s proposes and moves once, with the words', async (at) => {
    const doomed = boss.restart({
      checkpoint(here) {
        if (here === at) throw new Error('died');
      },
    });
    const about = await target();
    const walk = async (device: Device) => {
      await propose(device.world, about, contentWith(''), null);
      await moveIdea(device.world, about, 'adopted', 'よい案です');
      await device.world.sync();
    };
    await expect(walk(doomed)).rejects.toThrow('died');
    boss = doomed.restart();
    await walk(boss);
    await syncAll();
    for (const device of [boss, sato])
      expect(await ideaOf(device)).toMatchObject({
        ...{ state: 'adopted', pending: 0 },
        steps: [{ state: 'proposed' }, { state: 'adopted', words: 'よい案です' }],
      });
    expect(await letters(boss)).toEqual([]);
  });
});
