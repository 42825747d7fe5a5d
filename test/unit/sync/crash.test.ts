import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amend } from '../../../extension/sync/amend.ts';
import type { Checkpoint, JoinCheckpoint } from '../../../extension/sync/deps.ts';
import { praise } from '../../../extension/sync/praise.ts';
import { readMarks } from '../../../extension/sync/read-marks.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

/** Dies at the nth time a checkpoint is reached; counts how often each was, when it never dies. */
function createReaper(at: Checkpoint | null, nth: number) {
  const reached = new Map<Checkpoint, number>();
  return {
    reached,
    checkpoint(here: Checkpoint) {
      const times = (reached.get(here) ?? 0) + 1;
      reached.set(here, times);
      if (here === at && times === nth) throw new Error(`died at ${here}`);
    },
  };
}

const now = () => 1_790_000_000_000;
let server: TeamServer;

beforeEach(async () => {
  server = await startTeamServer(now);
});
afterEach(() => server.close());

const WORDS = '調べ方まで書いてくれて助かりました';

/** Presses, writes, presses elsewhere, syncs. Notes in `told` what was acknowledged to the page before dying. */
async function walk(device: Device, told: string[] = []) {
  const first = await device.target('issue/12', 'sato');
  const second = await device.target('issue/13', 'sato');
  await praise(device.world, first, contentWith(''));
  told.push('first');
  await amend(device.world, first, contentWith(WORDS), { value: null });
  told.push('words');
  await praise(device.world, second, contentWith(''));
  told.push('second');
  await device.world.sync();
}

/** What the server has of the walk, past everything this browser remembers. */
async function standing(device: Device) {
  const targets = [await device.target('issue/12', 'sato'), await device.target('issue/13', 'sato')];
  const session = await device.world.store.session.get('me');
  if (!session) throw new Error('The session is gone');
  await device.world.store.posts.clear();
  await device.world.store.praises.clear();
  await device.world.lookUp({ posts: targets.map(({ post }) => post) });
  return readMarks(device.world.store, session.member, targets);
}

const positions: [Checkpoint, number][] = [];
{
  // Which checkpoints a walk passes, and how often; the first test holds this against a real walk.
  const passes: Record<Exclude<Checkpoint, JoinCheckpoint>, number> = {
    'praise:sealed': 3,
    'praise:in-transaction': 3,
    'praise:enqueued': 3,
    'drain:read': 1,
    'drain:answered': 1,
    'drain:in-transaction': 1,
    'drain:settled': 1,
    'follow:answered': 1,
    'follow:in-transaction': 1,
    'follow:applied': 1,
  };
  // Object.entries forgets that the keys are checkpoints.
  for (const [at, times] of Object.entries(passes) as [Checkpoint, number][])
    for (let nth = 1; nth <= times; nth++) positions.push([at, nth]);
}

describe('a worker that dies', () => {
  it('passes every checkpoint in one walk, as often as the table says', async () => {
    const reaper = createReaper(null, 0);
    const device = createDevice({ ...server, clock: now });
    await device.join(server.memberLink, '田中 由香');
    const walker = device.restart({ checkpoint: reaper.checkpoint });
    await walk(walker);
    const seen = [...reaper.reached].flatMap(([at, times]) =>
      Array.from({ length: times }, (_, index) => [at, index + 1]),
    );
    expect(seen.sort()).toEqual([...positions].sort());
  });

  it.each(positions)('loses nothing and doubles nothing when it dies at %s, time %i', async (at, nth) => {
    const device = createDevice({ ...server, clock: now });
    await device.join(server.memberLink, '田中 由香');
    const doomed = device.restart({ checkpoint: createReaper(at, nth).checkpoint });
    const told: string[] = [];
    await expect(walk(doomed, told)).rejects.toThrow(`died at ${at}`);

    const again = doomed.restart();
    expect(await again.world.sync()).toBeNull();
    expect(await again.world.store.outbox.count()).toBe(0);
    const [first, second] = await standing(again);
    if (told.includes('first')) expect(first).toMatchObject({ n: 1, mine: { pending: false } });
    if (told.includes('words')) expect(first?.mine?.words).toBe(WORDS);
    if (told.includes('second')) expect(second).toMatchObject({ n: 1, mine: { words: '', pending: false } });

    // The page heard nothing of the step that died: the person does it all again.
    await walk(again);
    expect(await standing(again)).toEqual([
      { n: 1, mine: { value: null, badge: null, words: WORDS, visibility: 'team', pending: false } },
      { n: 1, mine: { value: null, badge: null, words: '', visibility: 'team', pending: false } },
    ]);
  });
});
