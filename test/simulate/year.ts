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
  /** Opens another stage like this one, for the company's first month beside its last. */
  readonly openYoung?: () => Promise<Stage & { close(): Promise<void> }>;
  readonly onMonth?: (month: Month) => void;
}

/** What one month of 30 days cost. */
export interface Month {
  readonly month: number;
  readonly ops: number;
  /** Milliseconds of processor time per op, request and answer included. */
  readonly cost: number;
  /** The same of the same company in its first month, lived side by side; in the last whole month alone. */
  readonly young?: number;
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

/** A month, in days. */
const MONTH = 30;

/**
 * Lives through the days, every change through `POST /v1/ops`. Throws when an op is refused that must not be.
 * The last whole month is lived day by day beside the first month of a company that is the same but new: what an op
 * costs on either is measured in the same minutes, whatever else the machine does.
 */
export async function liveYear(stage: Stage, options: YearOptions): Promise<Year> {
  const { days, onMonth, openYoung } = options;
  const old = await openLife(stage, options);
  const months: Month[] = [];
  const lastMonth = Math.floor(days / MONTH) * MONTH - MONTH;
  let youngStage: Awaited<ReturnType<NonNullable<typeof openYoung>>> | undefined;
  let young: Life | undefined;
  try {
    for (let day = 0; day < days; day += 1) {
      if (day === lastMonth && day > 0) youngStage = await openYoung?.();
      if (youngStage && day === lastMonth) young = await openLife(youngStage, options);
      await old.live(day);
      if (young && day < lastMonth + MONTH) await young.live(day - lastMonth);
      if ((day + 1) % MONTH !== 0 && day + 1 !== days) continue;
      const beside = young && day + 1 === lastMonth + MONTH ? { young: young.take().cost } : {};
      const month = { month: months.length + 1, ...old.take(), ...beside };
      months.push(month);
      onMonth?.(month);
      await old.signIn();
    }
  } finally {
    await youngStage?.close();
  }
  const { workers, company, recent } = old;
  return { workers, company, months, recent, end: BEGIN + days * DAY };
}

type Life = Awaited<ReturnType<typeof openLife>>;

/** A company that has joined a stage, and what its days cost there. */
async function openLife(stage: Stage, { members, seed, pace }: YearOptions) {
  const random = createRandom(seed);
  stage.setNow(BEGIN);
  const workers = await joinAll(stage, random, members, pace);
  const [first] = workers;
  if (!first) throw new Error('A company without people lives no year');
  const { team } = v.parse(MeResponse, await get(stage, '/v1/me', first.token));
  const company = createCompany({ random, workers, values: stage.values, badges: team.badges });
  const recent: { from: Worker; ops: readonly Op[]; now: number }[] = [];
  let spent = 0;
  let done = 0;

  return {
    workers,
    company,
    recent,
    async live(day: number): Promise<void> {
      const midnight = BEGIN + day * DAY;
      const now = midnight + DAY - 1;
      stage.setNow(now);
      let before = stage.spent();
      // Accounts that most people claim on the opening day gather nothing and cost less than all that follows.
      let isOpening = day === 0;
      for await (const { from, ops } of company.live(day, midnight)) {
        if (isOpening && ops.some(({ kind }) => kind !== 'claim')) {
          isOpening = false;
          before = stage.spent();
          done = 0;
        }
        for (const body of bodiesOf(ops, now)) await send(stage, from, body);
        done += ops.length;
        recent.push({ from, ops, now });
        if (recent.length > RECENT) recent.shift();
      }
      spent += stage.spent() - before;
    },
    /** What the days since the last call came to. */
    take(): { ops: number; cost: number } {
      const taken = { ops: done, cost: done > 0 ? spent / done : 0 };
      spent = 0;
      done = 0;
      return taken;
    },
    /** Somebody who stays away for 90 days is signed out. */
    async signIn(): Promise<void> {
      for (const { token } of workers) await get(stage, '/v1/me', token);
    },
  };
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
