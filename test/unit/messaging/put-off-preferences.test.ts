import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putOffPreferences } from '../../../extension/messaging/handlers/put-off-preferences.ts';
import type { World } from '../../../extension/messaging/world.ts';
import { createDevice } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = Date.UTC(2026, 10, 23, 6);
let server: TeamServer;
let world: World;

beforeEach(async () => {
  server = await startTeamServer(() => now);
  const device = createDevice({ fetch: server.fetch, clock: () => now });
  await device.join(server.memberLink, '佐藤 健一');
  world = device.world;
});
afterEach(async () => {
  await world.store.delete();
  server.close();
});

describe('putting off how one likes to be praised', () => {
  it('is remembered, and outlives what the server tells next', async () => {
    await putOffPreferences(world, undefined);
    await world.sync(true);
    expect((await world.store.own.get('me'))?.dismissed).toBe(now);
  });

  it('keeps what the server told', async () => {
    const growth = { people: 30, values: 2, departments: 0, crossing: false };
    const told = { key: 'me', preferences: null, growth, awards: [], worn: null, waiting: 0 } as const;
    await world.store.own.put(told);
    await putOffPreferences(world, undefined);
    expect(await world.store.own.get('me')).toEqual({ ...told, dismissed: now });
  });

  it('chooses nothing in the member’s name', async () => {
    await putOffPreferences(world, undefined);
    expect((await world.store.own.get('me'))?.preferences).toBeNull();
    expect(await world.store.outbox.count()).toBe(0);
  });
});
