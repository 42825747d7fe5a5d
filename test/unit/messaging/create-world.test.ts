import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorld } from '../../../extension/messaging/create-world.ts';
import type { World } from '../../../extension/messaging/world.ts';
import { ensureAlarm } from '../../../extension/platform/wake.ts';
import { showBadge } from '../../../extension/sync/badge.ts';
import { join } from '../../../extension/sync/join.ts';
import { praise, unanswered } from '../../../extension/sync/praise.ts';
import type { PersonaTag, PostTag } from '../../../shared/contract/ids.ts';
import { createFakeBrowser, type FakeBrowser } from '../fakes/browser.ts';
import { contentWith } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const target = { post: 'p'.repeat(22) as PostTag, author: 'a'.repeat(22) as PersonaTag };
let server: TeamServer;
let fake: FakeBrowser;
let alarms: Map<string, { delayInMinutes?: number; periodInMinutes?: number }>;
let world: World;
let isDown: boolean;
/** Timers asked for: how long, and what lets them go off. */
let timers: { wait: number; goOff: () => void }[];

beforeEach(async () => {
  server = await startTeamServer(Date.now);
  isDown = false;
  timers = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
    isDown ? Promise.reject(new TypeError('Failed to fetch')) : server.fetch(address, init),
  );
  fake = createFakeBrowser();
  alarms = new Map();
  const after = (wait: number) =>
    new Promise<void>((goOff) => {
      timers.push({ wait, goOff });
    });
  const browser = {
    ...fake.browser,
    alarms: {
      get: async (name?: string) => alarms.get(name ?? '') as never, // only whether there is one is looked at
      create: (name: string, info: { delayInMinutes?: number; periodInMinutes?: number }) =>
        void alarms.set(name, info),
      clear: async (name?: string) => alarms.delete(name ?? ''),
    } as never, // `create` without a name is not used here
  };
  world = createWorld(browser, after);
  await join(world, server.memberLink, '田中 由香');
});
afterEach(async () => {
  await world.store.delete();
  vi.unstubAllGlobals();
  server.close();
});

describe('the background’s world', () => {
  it('has an alarm set before it starts to send, and clears it when all is sent', async () => {
    await praise(world, target, contentWith(''));
    world.syncSoon();
    expect(alarms.get('retry')).toEqual({ delayInMinutes: 0.5 });
    await vi.waitUntil(async () => !alarms.has('retry'));
    expect(await world.store.outbox.count()).toBe(0);
  });

  it('keeps the alarm while something waits, tries again by a timer while it lives, and then sends', async () => {
    isDown = true;
    await praise(world, target, contentWith(''));
    world.syncSoon();
    await vi.waitUntil(() => timers.length > 0);
    expect(alarms.get('retry')).toEqual({ delayInMinutes: 0.5 });
    expect(timers[0]?.wait).toBeGreaterThanOrEqual(500);
    expect(timers[0]?.wait).toBeLessThanOrEqual(2000);
    isDown = false;
    await world.store.progress.update('me', { due: 0 });
    timers[0]?.goOff();
    await vi.waitUntil(async () => !alarms.has('retry'));
    expect(await world.store.outbox.count()).toBe(0);
  });

  it('does not wake up for an ended session', async () => {
    await world.store.session.update('me', { state: 'ended' });
    await praise(world, target, contentWith(''));
    world.syncSoon();
    await vi.waitUntil(async () => !alarms.has('retry'));
    expect(await world.store.outbox.count()).toBe(1);
  });

  it('makes sure of the regular alarm without putting it off at every start', async () => {
    const area = {
      get: async (name: string) => alarms.get(name),
      create: vi.fn((name: string) => void alarms.set(name, {})),
    };
    await ensureAlarm(area as never); // the two calls it makes
    await ensureAlarm(area as never);
    expect(area.create.mock.calls).toEqual([['sync', { periodInMinutes: 5 }]]);
  });

  it('shows on the toolbar button how many received praises are new', async () => {
    const badge = showBadge(world.store, fake.browser.action);
    const session = await world.store.session.get('me');
    if (!session) throw new Error('No session');
    const row = {
      ...target,
      giver: session.member,
      receiver: null,
      direction: 'received',
      value: null,
      badge: null,
      group: null,
      at: 0,
      content: null,
      pending: 0,
      unread: 1,
      ...unanswered,
      visibility: 'team',
      secret: false,
    } as const;
    await world.store.praises.add({ ...row, praise: 'r'.repeat(22) as never });
    await vi.waitUntil(() => fake.badge === '1');
    await world.store.praises.toCollection().modify({ unread: 0 });
    await vi.waitUntil(() => fake.badge === '');
    badge.unsubscribe();
  });

  it('shows “!” there while the session has ended or a refused letter waits, whatever is new', async () => {
    const badge = showBadge(world.store, fake.browser.action);
    await world.store.session.update('me', { state: 'ended' });
    await vi.waitUntil(() => fake.badge === '!');
    await world.store.session.update('me', { state: 'good' });
    await vi.waitUntil(() => fake.badge === '');
    await praise(world, target, contentWith(''));
    await world.store.outbox.toCollection().modify({ state: 'dead', reason: 'own-post' });
    await vi.waitUntil(() => fake.badge === '!');
    await world.store.outbox.clear();
    await vi.waitUntil(() => fake.badge === '');
    badge.unsubscribe();
  });
});
