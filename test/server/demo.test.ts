import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangesResponse, WeekResponse } from '../../shared/contract/lookup.ts';
import type { Seat } from '../demo/arguments.ts';
import { sitDown } from '../demo/sit-down.ts';
import { startWorld, type World } from '../demo/world.ts';

describe('the demo’s team', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hanamaru-demo-'));
  let world: World;
  let seats: Record<Seat, Awaited<ReturnType<typeof sitDown>>>;
  beforeAll(async () => {
    world = await startWorld({ folder });
    const sit = (seat: Seat) => sitDown(seat, { joinLink: world.linkOf(seat), intranet: world.intranet });
    seats = { sato: await sit('sato'), tanaka: await sit('tanaka'), suzuki: await sit('suzuki') };
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function told(seat: Seat) {
    const { id, ask } = seats[seat];
    const changes = v.parse(ChangesResponse, await ask('/v1/changes?since=0'));
    return { ...changes, received: changes.praises.filter(({ receiver }) => receiver === id) };
  }

  it.each(['sato', 'tanaka', 'suzuki'] as const)('has flowers and a badge waiting for %s', async (seat) => {
    const { received, own } = await told(seat);
    expect(received.length).toBeGreaterThan(2);
    expect(own?.awards.filter(({ tier }) => tier > 0)).not.toEqual([]);
  });

  it('shows Sato a leader’s line, a secret, an idea under consideration and badges beside names', async () => {
    const { received, ideas, members } = await told('sato');
    expect(received.filter(({ cosigns }) => cosigns.length > 0)).not.toEqual([]);
    expect(received.filter(({ secret }) => secret)).toHaveLength(1);
    expect(ideas.map(({ state }) => state)).toContain('considered');
    expect(members.filter(({ badges }) => badges.length > 0).length).toBeGreaterThan(2);
  });

  it('has a goal this month that is not reached', async () => {
    const [goal] = (await told('sato')).quests;
    expect(goal?.done).toBeLessThan(goal?.goal ?? 0);
  });

  it('gives Suzuki, who leads, a week to read', async () => {
    const { id, ask } = seats.suzuki;
    const { praises } = v.parse(WeekResponse, await ask('/v1/week'));
    const ofOthers = praises.filter(({ giver, receiver }) => giver !== id && receiver !== id);
    expect(ofOthers.length).toBeGreaterThan(2);
  });
});
