import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putBadge } from '../../../extension/messaging/handlers/admin-badges.ts';
import { amend } from '../../../extension/sync/amend.ts';
import { claim } from '../../../extension/sync/claim.ts';
import { join } from '../../../extension/sync/join.ts';
import { leave } from '../../../extension/sync/leave.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { prefer } from '../../../extension/sync/prefer.ts';
import { retry } from '../../../extension/sync/retry.ts';
import { withdraw } from '../../../extension/sync/withdraw.ts';
import { targetOf } from '../../../extension/sync/write.ts';
import type { Badge } from '../../../shared/contract/badge.ts';
import type { BadgeId, PersonaTag } from '../../../shared/contract/ids.ts';
import { contentWith, createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
let server: TeamServer;
let tanaka: Device;
let boss: Device;
let post: Awaited<ReturnType<Device['target']>>;
let helper: PersonaTag;

beforeEach(async () => {
  server = await startTeamServer(now);
  [tanaka, boss] = [0, 1].map(() => createDevice({ ...server, clock: now })) as [Device, Device];
  await tanaka.join(server.memberLink, '田中 由香');
  await boss.join(server.adminLink, '鈴木 部長');
  post = await tanaka.target('12', 'sato');
  helper = (await tanaka.target('12', 'yamamoto')).author;
});
afterEach(() => server.close());

const rows = ({ world }: Device) => world.store.praises.toArray();
const wordsOf = async (device: Device) => (await rows(device)).map(({ content }) => content?.words);
const counted = async ({ world }: Device) => (await world.store.posts.get(post.post))?.n;
const letters = ({ world }: Device) => world.store.outbox.toArray();
const also = () => [{ author: helper, name: '山本 茂' }];

async function look() {
  for (const { world } of [tanaka, boss]) {
    await world.sync();
    await world.lookUp({ posts: [post.post], detail: true });
  }
}

describe('praise of who helped', () => {
  it('is written with that of the author, offline, and arrives as one of its own', async () => {
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    expect(await counted(tanaka)).toBe(1);
    await look();
    expect(await letters(tanaka)).toEqual([]);
    for (const device of [tanaka, boss]) {
      expect(await wordsOf(device)).toEqual(['助かりました', '助かりました']);
      expect(await counted(device)).toBe(1);
    }
    const [given] = (await rows(boss)).filter(({ group }) => group !== null);
    expect(given).toMatchObject({ author: helper, content: { authorName: '山本 茂' } });
  });

  it('has the words without a badge that one may not give so often', async () => {
    const badge = 'spark' as BadgeId;
    const limited = { per28Days: 1 };
    const list = (await boss.world.store.team.get('team'))?.badges ?? [];
    const { retired: _, id, ...spark } = { ...list.find((one) => one.id === badge), ...limited } as Badge;
    await putBadge(boss.world, { id, badge: spark });
    await tanaka.world.sync();
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, badge, helpers: also() });
    await look();
    expect(await letters(tanaka)).toEqual([]);
    expect(await wordsOf(boss)).toEqual(['助かりました', '助かりました']);
    expect((await rows(boss)).map((row) => [row.group === null, row.badge]).toSorted()).toEqual([
      [false, null],
      [true, badge],
    ]);
  });

  it('follows what is said of the author later, and goes with it', async () => {
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    await look();
    await amend(tanaka.world, post, contentWith('二人とも、ありがとう'), { value: null });
    await look();
    expect(await wordsOf(boss)).toEqual(['二人とも、ありがとう', '二人とも、ありがとう']);
    await withdraw(tanaka.world, post);
    expect(await rows(tanaka)).toEqual([]);
    await look();
    for (const device of [tanaka, boss]) {
      expect(await rows(device)).toEqual([]);
      expect(await counted(device)).toBe(0);
    }
    expect(await letters(tanaka)).toEqual([]);
  });

  it('is changed and taken back by itself from the list of what was given', async () => {
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    await look();
    const [row] = (await rows(tanaka)).filter(({ group }) => group !== null);
    if (!row) throw new Error('Nobody else was praised');
    await amend(tanaka.world, targetOf(row), contentWith('調べ方がよかった'), { value: null });
    await look();
    expect((await wordsOf(boss)).toSorted()).toEqual(['助かりました', '調べ方がよかった']);
    await withdraw(tanaka.world, targetOf(row));
    expect(await counted(tanaka)).toBe(1);
    await look();
    expect(await wordsOf(boss)).toEqual(['助かりました']);
    expect(await counted(boss)).toBe(1);
  });

  it('is not counted while it waits, nor when it is refused', async () => {
    await praise(tanaka.world, post, contentWith(''));
    await look();
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    await tanaka.world.lookUp({ posts: [post.post] });
    expect(await counted(tanaka)).toBe(1);
    await look();
    expect(await counted(tanaka)).toBe(1);
  });

  it('is not given beside praise between two', async () => {
    const quietly = { value: null, visibility: 'private', helpers: also() } as const;
    await amend(tanaka.world, post, contentWith('こっそり'), quietly);
    await look();
    expect(await wordsOf(tanaka)).toEqual(['こっそり']);
    expect(await letters(tanaka)).toEqual([]);
  });

  it('is one letter that says why, where the author wishes for quiet and this browser has not heard', async () => {
    const sato = createDevice({ ...server, clock: now });
    await sato.join(server.memberLink, '佐藤 健一');
    await sato.world.store.personas.add({ persona: post.author, site: SITE, name: '佐藤', state: 'asked' });
    await claim(sato.world, post.author, true);
    await prefer(sato.world, { wish: 'private', animation: true, levels: true, game: true, called: null });
    await sato.world.sync();
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    await look();
    expect(await letters(tanaka)).toMatchObject([
      { state: 'dead', reason: 'beside-secret', content: { words: '助かりました', authorName: '山本 茂' } },
    ]);
    expect(await wordsOf(tanaka)).toEqual(['助かりました']);
  });

  it('is left out where the author left the team and her wish for quiet stays', async () => {
    const sato = createDevice({ ...server, clock: now });
    await sato.join(server.memberLink, '佐藤 健一');
    await sato.world.store.personas.add({ persona: post.author, site: SITE, name: '佐藤', state: 'asked' });
    await claim(sato.world, post.author, true);
    await prefer(sato.world, { wish: 'private' });
    await sato.world.sync();
    await leave(sato.world);
    await tanaka.world.lookUp({ posts: [], personas: [post.author] });
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    await look();
    expect(await letters(tanaka)).toEqual([]);
    expect(await wordsOf(tanaka)).toEqual(['助かりました']);
    expect((await rows(tanaka))[0]).toMatchObject({ receiver: null, secret: true });
  });

  it('does not hear what is said to the author alone later', async () => {
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    await look();
    await amend(tanaka.world, post, contentWith('ここだけの話'), { value: null, visibility: 'private' });
    const sent = (await letters(tanaka)).map(({ content }) => content?.words);
    expect(sent).toEqual(['ここだけの話']);
    await look();
    expect((await wordsOf(tanaka)).toSorted()).toEqual(['ここだけの話', '助かりました']);
    expect((await rows(tanaka)).map(({ secret }) => secret)).toEqual([true, true]);
    expect(await rows(boss)).toEqual([]);
  });

  it('keeps its words as a letter where it was refused, and is sent again', async () => {
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null });
    await look();
    await amend(tanaka.world, post, contentWith('二人とも'), { value: null, helpers: also() });
    await tanaka.world.store.outbox.toCollection().modify((row) => {
      if (row.op.kind === 'praise') row.op.group = row.op.praise; // beside a praise that is not there
    });
    await tanaka.world.sync();
    const dead = (await letters(tanaka)).filter(({ state }) => state === 'dead');
    expect(dead.map(({ reason, content }) => [reason, content?.words])).toEqual([
      ['unknown-praise', '二人とも'],
    ]);
    expect(await counted(tanaka)).toBe(1);
    for (const { id } of dead) await retry(tanaka.world, id);
    await look();
    expect(await wordsOf(boss)).toEqual(['二人とも', '二人とも']);
    expect(await letters(tanaka)).toEqual([]);
  });

  it('is still beside that of the author after joining as another member', async () => {
    await praise(tanaka.world, post, contentWith(''));
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, helpers: also() });
    await tanaka.world.store.session.update('me', { state: 'ended' });
    await join(tanaka.world, server.memberLink, '田中 由香');
    await look();
    expect(await letters(tanaka)).toEqual([]);
    expect(await wordsOf(boss)).toEqual(['助かりました', '助かりました']);
    expect((await rows(boss)).filter(({ group }) => group !== null)).toHaveLength(1);
  });
});

it('keeps the badge that it carries where nothing is said of it, and lets it go where none is', async () => {
  const carried = async () => (await rows(tanaka)).map(({ badge }) => badge);
  await amend(tanaka.world, post, contentWith('助かりました'), { value: null, badge: 'spark' as BadgeId });
  await amend(tanaka.world, post, contentWith('とても助かりました'), { value: null });
  expect((await letters(tanaka)).at(-1)?.op).not.toHaveProperty('badge');
  expect(await carried()).toEqual(['spark']);
  await amend(tanaka.world, post, contentWith('助かりました'), { value: null, badge: null });
  expect((await letters(tanaka)).at(-1)?.op).toHaveProperty('badge', null);
  expect(await carried()).toEqual([null]);
});

it.each(['unknown-badge', 'badge-limit', 'leaders-only'])(
  'is sent again without its badge after %s, and keeps the one that it carried',
  async (reason) => {
    await amend(tanaka.world, post, contentWith('どうも'), { value: null, badge: 'swift' as BadgeId });
    await tanaka.world.sync();
    await amend(tanaka.world, post, contentWith('助かりました'), { value: null, badge: 'spark' as BadgeId });
    const [{ id, seq } = { id: '', seq: 0 }] = (await letters(tanaka)).filter(
      ({ op }) => op.kind === 'amend',
    );
    await tanaka.world.store.outbox.update(seq, { state: 'dead', reason });
    await retry(tanaka.world, id);
    await look();
    expect(await letters(tanaka)).toEqual([]);
    for (const device of [tanaka, boss])
      expect(await rows(device)).toMatchObject([{ badge: 'swift', content: { words: '助かりました' } }]);
  },
);
