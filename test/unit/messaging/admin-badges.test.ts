import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  askBadges,
  putBadge,
  retireBadge,
  tryRule,
} from '../../../extension/messaging/handlers/admin-badges.ts';
import type { Told } from '../../../extension/messaging/protocol.ts';
import { amend } from '../../../extension/sync/amend.ts';
import { type BadgeFacts, PutBadge } from '../../../shared/contract/badge.ts';
import type { BadgeId } from '../../../shared/contract/ids.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { contentWith, createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let boss: Device;
let tanaka: Device;

/** Tanaka praised two colleagues in full words; the boss keeps the team's badges. */
beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  tanaka = createDevice({ fetch: server.fetch, clock: now });
  boss = createDevice({ fetch: net.fetch, clock: now });
  await tanaka.join(server.memberLink, '田中 由香');
  await boss.join(server.adminLink, '鈴木 部長');
  for (const author of ['sato', 'ito'])
    await amend(tanaka.world, await tanaka.target(author, author), contentWith('助かりました'), {
      value: null,
      badge: null,
    });
  await tanaka.world.sync();
});
afterEach(() => server.close());

function answered<T>(told: Told<T>): T {
  if (!told.ok) throw new Error(`Refused: ${JSON.stringify(told.fault)}`);
  return told.value;
}

async function badgeOf(id: string): Promise<BadgeFacts> {
  const found = answered(await askBadges(boss.world, undefined)).find((one) => one.id === id);
  if (!found) throw new Error(`No badge ${id}`);
  return found;
}

const sower = 'sower' as BadgeId;

describe('an admin’s work with badges', () => {
  it('tries another rule without giving anybody anything, then gives it to who has earned it', async () => {
    const { rule, ...badge } = await badgeOf('sower');
    if (!rule) throw new Error('It is earned');
    const easier = { ...rule, tiers: [2, 15] };
    expect(answered(await tryRule(boss.world, { rule: easier }))).toEqual({ holders: 1, tiers: [1, 0] });
    expect((await badgeOf('sower')).holders).toBe(0);

    const put = v.parse(PutBadge, { ...badge, rule: easier });
    const after = answered(await putBadge(boss.world, { id: sower, badge: put }));
    expect(after.find(({ id }) => id === sower)).toMatchObject({ holders: 1, rule: { tiers: [2, 15] } });
  });

  it('puts a new badge in the list, and sends it to the hall of fame', async () => {
    const id = 'first-aid' as BadgeId;
    const { id: _, ...spark } = await badgeOf('spark');
    const badge = v.parse(PutBadge, { ...spark, ja: '救急箱', en: 'First aid' });
    const after = answered(await putBadge(boss.world, { id, badge }));
    expect(after.at(-1)).toMatchObject({ id, ja: '救急箱', retired: null, holders: 0 });
    const retired = answered(await retireBadge(boss.world, { id }));
    expect(retired.at(-1)).toMatchObject({ id, retired: now() });
  });

  it('is refused to others, and the refusal told', async () => {
    expect(await askBadges(tanaka.world, undefined)).toEqual({
      ok: false,
      fault: { kind: 'problem', code: 'forbidden' },
    });
    expect(await retireBadge(tanaka.world, { id: sower })).toMatchObject({ ok: false });
    expect((await badgeOf('sower')).retired).toBeNull();
  });

  it('needs the server, and leaves nothing behind where there is none', async () => {
    net.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await retireBadge(boss.world, { id: sower })).toEqual({ ok: false, fault: { kind: 'offline' } });
    expect(await boss.world.store.outbox.count()).toBe(0);
    expect((await boss.world.store.progress.get('me'))?.fault ?? null).toBeNull();
  });

  it('ends the session where the token is refused', async () => {
    await boss.world.store.session.update('me', { token: `hanamaru.${'A'.repeat(43)}` });
    expect(await askBadges(boss.world, undefined)).toMatchObject({ fault: { code: 'token-unknown' } });
    expect((await boss.world.store.session.get('me'))?.state).toBe('ended');
  });
});
