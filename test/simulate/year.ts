import * as v from 'valibot';
import type { OpId, PersonaTag, ValueId } from '../../shared/contract/ids.ts';
import { JoinResponse, MeResponse } from '../../shared/contract/join.ts';
import { OPS_PER_BATCH, type Op, OpsResponse } from '../../shared/contract/ops.ts';
import { type Company, createCompany, PER_DEPARTMENT, type Worker } from './company.ts';
import { createRandom, type Random } from './random.ts';

/** A team's API with a clock that the simulation turns. */
export interface Stage {
  request(path: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  setNow(now: number): void;
  /** Milliseconds of processor time that the server has spent until now. */
  spent(): number;
  /** `<team>.<invite>` for members, and for leaders. */
  readonly invites: { readonly member: string; readonly leader: string };
  readonly keyCheck: string;
  readonly values: readonly ValueId[];
}

export interface YearOptions {
  readonly members: number;
  readonly days: number;
  readonly seed: number;
  /** Praises a member gives on a working day, on average. */
  readonly pace: number;
  readonly onMonth?: (month: Month) => void;
}

/**
 * What one month of 30 days cost. The first leaves out the accounts that most people claim on the opening day: with
 * nothing to gather they cost less than what people do from then on, and would make every later month look dear.
 */
export interface Month {
  readonly month: number;
  readonly ops: number;
  /** Milliseconds of processor time per op, request and answer included. */
  readonly cost: number;
}

export interface Year {
  readonly workers: readonly Worker[];
  readonly company: Company;
  readonly months: readonly Month[];
  /** The last batches sent, to send again. */
  readonly recent: readonly { readonly from: Worker; readonly ops: readonly Op[]; readonly now: number }[];
  readonly end: number;
}

export const DAY = 86_400_000;
/** A Monday, midnight in Tokyo. */
export const BEGIN = Date.UTC(2025, 0, 5, 15);
const RECENT = 200;

/** Lives through the days, every change through `POST /v1/ops`. Throws when an op is refused that must not be. */
export async function liveYear(
  stage: Stage,
  { members, days, seed, pace, onMonth }: YearOptions,
): Promise<Year> {
  const random = createRandom(seed);
  stage.setNow(BEGIN);
  const workers = await joinAll(stage, random, members, pace);
  const [first] = workers;
  if (!first) throw new Error('A company without people lives no year');
  const { team } = v.parse(MeResponse, await get(stage, '/v1/me', first.token));
  const company = createCompany({ random, workers, values: stage.values, badges: team.badges });
  const months: Month[] = [];
  const recent: { from: Worker; ops: readonly Op[]; now: number }[] = [];
  let before = stage.spent();
  let done = 0;
  for (let day = 0; day < days; day += 1) {
    const midnight = BEGIN + day * DAY;
    const now = midnight + DAY - 1;
    stage.setNow(now);
    let isOpening = day === 0;
    for await (const { from, ops } of company.live(day, midnight)) {
      if (isOpening && ops.some(({ kind }) => kind !== 'claim')) {
        isOpening = false;
        before = stage.spent();
        done = 0;
      }
      const bodies = bodiesOf(ops, now);
      for (const body of bodies) await send(stage, from, body);
      done += ops.length;
      recent.push({ from, ops, now });
      if (recent.length > RECENT) recent.shift();
    }
    if ((day + 1) % 30 !== 0 && day + 1 !== days) continue;
    const month = {
      month: months.length + 1,
      ops: done,
      cost: done > 0 ? (stage.spent() - before) / done : 0,
    };
    months.push(month);
    onMonth?.(month);
    for (const { token } of workers) await get(stage, '/v1/me', token); // somebody who stays away for 90 days is signed out
    before = stage.spent();
    done = 0;
  }
  return { workers, company, months, recent, end: BEGIN + days * DAY };
}

export async function send(
  stage: Pick<Stage, 'request'>,
  { token }: Worker,
  body: string,
): Promise<OpsResponse> {
  const answer = await post(stage, '/v1/ops', token, body);
  const parsed = v.parse(OpsResponse, answer);
  const refused = parsed.results.find(({ status }) => status === 'refused');
  if (refused) throw new Error(`The server refused what it should take: ${JSON.stringify(refused)}`);
  return parsed;
}

export function bodiesOf(ops: readonly Op[], now: number): string[] {
  const bodies: string[] = [];
  for (let at = 0; at < ops.length; at += OPS_PER_BATCH)
    bodies.push(JSON.stringify({ ops: ops.slice(at, at + OPS_PER_BATCH), now }));
  return bodies;
}

export async function get(stage: Pick<Stage, 'request'>, path: string, bearer: string): Promise<unknown> {
  const answer = await stage.request(path, { headers: { authorization: `Bearer ${bearer}` } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

export async function post(
  stage: Pick<Stage, 'request'>,
  path: string,
  bearer: string,
  body: string,
): Promise<unknown> {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  const answer = await stage.request(path, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

async function joinAll(stage: Stage, random: Random, members: number, pace: number): Promise<Worker[]> {
  const workers: Worker[] = [];
  for (let at = 0; at < members; at += 1) {
    const leads = at % PER_DEPARTMENT === 0;
    const request = { name: `社員 ${at}`, keyCheck: stage.keyCheck };
    const bearer = leads ? stage.invites.leader : stage.invites.member;
    const joined = v.parse(JoinResponse, await post(stage, '/v1/join', bearer, JSON.stringify(request)));
    const claims = random.next() < 0.7 ? 0 : random.next() < 0.8 ? random.below(300) : null;
    // A tenth gives ten times as much as the rest, as in every company.
    const eager = (random.next() < 0.1 ? 10 : 1) * (pace / 1.9);
    const worker: Worker = {
      ...{ id: joined.member.id, token: joined.token, leads, eager, claims },
      department: Math.floor(at / PER_DEPARTMENT),
      persona: random.text(22) as PersonaTag, // as `PersonaTag` describes it
    };
    const department = `${worker.department} 課`;
    const id = random.uuid() as OpId; // as `OpId` describes it
    const op: Op = { kind: 'department', id, at: BEGIN, department };
    for (const body of bodiesOf([op], BEGIN)) await send(stage, worker, body);
    workers.push(worker);
  }
  return workers;
}
