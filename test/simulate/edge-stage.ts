import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { createTestHarness } from 'wrangler';
import { CreateTeamResponse } from '../../shared/contract/join.ts';
import { root } from '../run/step.ts';
import { type OpenStage, simulatedTeam, stageOf } from './stage.ts';
import { BEGIN, post } from './year.ts';

const secret = 'the-secret-of-this-simulation';

/** The worker and its Durable Object in real workerd, over loopback. */
export async function openEdgeStage(): Promise<OpenStage> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'; // else it asks the network where in the world we are
  const harness = createTestHarness({
    root,
    workers: [
      {
        config: {
          name: 'hanamaru-year',
          main: 'test/edge/turned-clock.ts',
          compatibility_date: '2026-11-01',
          vars: { CREATE_SECRET: secret },
          durable_objects: { bindings: [{ name: 'TEAMS', class_name: 'TeamObject' }] },
          migrations: [{ tag: 'v1', new_sqlite_classes: ['TeamObject'] }],
        },
      },
    ],
  });
  const others = workerds().map(({ pid }) => pid);
  const { url } = await harness.listen();
  const own = new Set(workerds().flatMap(({ pid }) => (others.includes(pid) ? [] : [pid])));
  let now = BEGIN;
  const request = (path: string, { headers, ...init }: RequestInit) =>
    fetch(new URL(path, url), { ...init, headers: { ...headers, 'x-now': String(now) } });
  const team = await simulatedTeam();
  const created = await post({ request }, '/v1/teams', secret, JSON.stringify(team));
  const stage = await stageOf(team, v.parse(CreateTeamResponse, created), async (invite) => {
    const body = JSON.stringify(invite);
    await request(`/simulate/invite?team=${team.id}`, { method: 'POST', body });
  });
  return {
    ...stage,
    request,
    setNow: (next) => {
      now = next;
    },
    spent: () => spentBy(own),
    close: () => harness.close(),
  };
}

/** Milliseconds of processor time of those workerd processes, from /proc; NaN where there is none. */
function spentBy(own: ReadonlySet<number>): number {
  const ticks = workerds()
    .filter(({ pid }) => own.has(pid))
    .reduce((sum, one) => sum + one.ticks, 0);
  return ticks === 0 ? Number.NaN : ticks * 10; // a tick is 10 ms on Linux
}

function workerds(): Stat[] {
  return statsOf(process.pid).filter(({ name }) => name === 'workerd');
}

interface Stat {
  readonly pid: number;
  readonly name: string;
  readonly ticks: number;
}

/** Every process below `parent`. */
function statsOf(parent: number): Stat[] {
  const all = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => readStat(Number(entry)));
  const below = (pid: number): (Stat & { parent: number })[] =>
    all.filter((one) => one.parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return below(parent);
}

function readStat(pid: number): (Stat & { parent: number })[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [{ pid, name, parent: Number(parent), ticks: Number(rest[9]) + Number(rest[10]) }];
  } catch {
    return []; // it ended while we looked
  }
}
