import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDraft, keepOwnDraft, readDraft } from '../../../extension/messaging/handlers/drafts.ts';
import type { World } from '../../../extension/messaging/world.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { createDevice, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const page = { site: SITE, url: `${SITE}/issues/1`, tabId: 1, frameId: 0, recipe: 'redmine' };
const post = { id: 'board/1', author: { id: 'tanaka', name: '田中', weak: false } };
const draft = (words: string) => ({ value: null, words });
let server: TeamServer;
let world: World;

beforeEach(async () => {
  server = await startTeamServer(Date.now);
  const device = createDevice({ fetch: server.fetch, clock: Date.now });
  await device.join(server.memberLink, '佐藤 健一');
  world = device.world;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.store.delete();
  server.close();
});

describe('drafts in the background', () => {
  it('keep what was typed last, also where an earlier key takes longer to name', async () => {
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const sign = crypto.subtle.sign.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'sign').mockImplementationOnce(async (...given) => {
      await held;
      return sign(...given);
    });
    const earlier = keepDraft(world, page, { post, draft: draft('書き') });
    const later = keepDraft(world, page, { post, draft: draft('書きかけ') });
    const read = readDraft(world, page, { post });
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve)); // time to overtake
    goOn();
    await Promise.all([earlier, later]);
    expect(await read).toEqual(draft('書きかけ'));
    expect((await world.store.drafts.toArray()).map(({ words }) => words)).toEqual(['書きかけ']);
  });

  it('keep the badge and who else helped while the popup writes the words', async () => {
    const more = { badge: 'spark' as BadgeId, helpers: [{ id: 'mori', name: '森', weak: false }] };
    await keepDraft(world, page, { post, draft: { ...draft('書き'), ...more } });
    const [row] = await world.store.drafts.toArray();
    if (!row) throw new Error('Nothing was kept');
    await keepOwnDraft(world, { post: row.post, draft: draft('書きかけ') });
    expect(await readDraft(world, page, { post })).toEqual({ ...draft('書きかけ'), ...more });
  });

  it('are gone once dropped', async () => {
    await keepDraft(world, page, { post, draft: draft('書き') });
    await keepDraft(world, page, { post, draft: null });
    expect(await readDraft(world, page, { post })).toBeNull();
  });
});
