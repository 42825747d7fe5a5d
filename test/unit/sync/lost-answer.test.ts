import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JoinCheckpoint } from '../../../extension/sync/deps.ts';
import { leave } from '../../../extension/sync/leave.ts';
import { html, type MeddledFetch, meddled, problem } from '../fakes/answers.ts';
import { createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const now = () => 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let device: Device;

beforeEach(async () => {
  server = await startTeamServer(now);
  net = meddled(server.fetch);
  device = createDevice({ fetch: net.fetch, clock: now });
});
afterEach(() => server.close());

/** The attempts that reached the network, in order. */
const attempts = () =>
  net.asked
    .filter(({ path }) => path === '/v1/join')
    .map(({ body }) => (body as { attempt?: string }).attempt); // the requests are our own
const noted = () => device.world.store.attempts.count();
/** Everybody of the team, as the server says. */
async function everybody(at: Device) {
  expect(await at.world.sync(true)).toBeNull();
  return at.world.store.members.toArray();
}
/** The server does what it is asked, and nobody hears of it. */
const loseAnswers = () => {
  net.meddle = async (path, init) => {
    await server.fetch(`https://praise.example${path}`, init);
    throw new TypeError('Failed to fetch');
  };
};
const letThrough = () => {
  net.meddle = () => null;
};

describe.each(['member', 'admin'] as const)('a lost answer to joining by the %s link', (role) => {
  const link = () => (role === 'admin' ? server.adminLink : server.memberLink);

  it('is asked for again: one member, and the invite is spent once', async () => {
    loseAnswers();
    expect(await device.join(link(), '佐籐')).toEqual({ ok: false, fault: { kind: 'offline' } });
    letThrough();
    expect(await device.join(` <${link()}> `, '佐藤 健一')).toMatchObject({ ok: true, member: { role } });
    expect(await everybody(device)).toMatchObject([{ name: '佐藤 健一', role }]);
    const [first, second] = attempts();
    expect(second).toBe(first);
    expect(await noted()).toBe(0);
  });

  it.each<JoinCheckpoint>(['join:noted', 'join:answered', 'join:in-transaction', 'join:settled'])(
    'does no harm when the worker dies at %s',
    async (at) => {
      const doomed = device.restart({
        checkpoint(here) {
          if (here === at) throw new Error(`died at ${here}`);
        },
      });
      await expect(doomed.join(link(), '佐藤 健一')).rejects.toThrow(`died at ${at}`);
      device = doomed.restart({ checkpoint: () => undefined });
      expect(await device.join(link(), '佐藤 健一')).toMatchObject({ ok: true, member: { role } });
      expect(await everybody(device)).toMatchObject([{ name: '佐藤 健一', role }]);
      expect(await noted()).toBe(0);
    },
  );

  it('does no harm when the worker dies between request and answer', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    net.meddle = async (path, init) => {
      await server.fetch(`https://praise.example${path}`, init);
      arrive();
      return new Promise<never>(() => {}); // the worker is gone before anything comes back
    };
    void device.join(link(), '佐藤 健一');
    await arrived;
    letThrough();
    device = device.restart();
    expect(await device.join(link(), '佐藤 健一')).toMatchObject({ ok: true, member: { role } });
    expect(await everybody(device)).toHaveLength(1);
    expect(new Set(attempts()).size).toBe(1);
  });
});

describe('an attempt to join', () => {
  it.each<[string, () => Response | never]>([
    ['a proxy’s page', () => html()],
    ['a server in trouble', () => problem(500, 'internal')],
    ['a server that is busy', () => problem(429, 'too-many-requests')],
    ['a gateway', () => html(502)],
  ])('stays the same after %s', async (_, answer) => {
    net.meddle = answer;
    await device.join(server.memberLink, '田中');
    letThrough();
    await device.join(server.memberLink, '田中');
    const [first, second] = attempts();
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(second).toBe(first);
  });

  it('is another one after the team said no, and after it was let in', async () => {
    net.meddle = () => problem(401, 'invite-expired');
    await device.join(server.memberLink, '田中');
    expect(await noted()).toBe(0);
    letThrough();
    await device.join(server.memberLink, '田中');
    await leave(device.world);
    await device.join(server.memberLink, '田中');
    expect(new Set(attempts()).size).toBe(3);
  });

  it('is each link’s own, and outlasts joining another team', async () => {
    const other = await server.open('other');
    loseAnswers();
    await device.join(server.memberLink, '田中');
    letThrough();
    expect(await device.join(other.memberLink, '田中')).toMatchObject({ ok: true });
    expect(await device.join(server.memberLink, '田中')).toMatchObject({ ok: true });
    expect(await everybody(device)).toHaveLength(1);
    const [first, abroad, again] = attempts();
    expect(abroad).not.toBe(first);
    expect(again).toBe(first);
  });

  it('keeps nothing of the link in clear', async () => {
    loseAnswers();
    await device.join(server.adminLink, '田中');
    const kept = JSON.stringify(await device.world.store.attempts.toArray());
    expect(kept).toContain('attempt');
    expect(kept).not.toContain(new URLSearchParams(new URL(server.adminLink).hash.slice(1)).get('i'));
  });
});
