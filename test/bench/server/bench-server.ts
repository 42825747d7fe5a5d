import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { defaultValues } from '../../../server/node/default-values.ts';
import { openTeam } from '../../../server/node/open-team.ts';
import { startServer } from '../../../server/node/start-server.ts';
import type { Row } from '../row.ts';
import { load } from './load.ts';
import { join, lookupBodies, opsBodies, seed } from './scenario.ts';

const rounds = 9;
const limit = 0.7;

/**
 * Requests per second of `POST /v1/ops` (one fresh praise each) and `/v1/lookup` (50 tags, 100,000 praises) against a
 * bare Hono + node:sqlite handler that runs the same store. The two sides take turns; a row is the median of the
 * rounds' ratios, since the machine's own speed drifts more within a minute than the two sides differ.
 */
export async function benchServer(): Promise<Row[]> {
  const folder = mkdtempSync(joinPath(tmpdir(), 'hanamaru-bench-'));
  const children: ChildProcess[] = [];
  const serve = async (...args: string[]): Promise<string> => {
    const child = fork(new URL('serve.ts', import.meta.url), args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.push(child);
    const [url] = await once(child, 'message');
    return String(url);
  };
  try {
    const { token, member } = await prepare(folder);
    const file = joinPath(folder, 'bench.sqlite');
    const floorFile = joinPath(folder, 'floor.db');
    copyFileSync(file, floorFile);
    const ours = await serve('ours', folder);
    const floor = await serve('floor', floorFile, member);

    const ops = await compare('POST /v1/ops', (side, round) =>
      opsBodies(1500, round * 2 + side, member).then((bodies) =>
        load(side === 0 ? ours : floor, '/v1/ops', token, bodies),
      ),
    );
    const bodies = lookupBodies(1500);
    const lookup = await compare('POST /v1/lookup', (side) =>
      load(side === 0 ? ours : floor, '/v1/lookup', token, bodies),
    );
    return [ops, lookup];
  } finally {
    for (const child of children) {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A team with a member and the praises, at rest in its file. */
async function prepare(folder: string) {
  const server = await startServer({ dataDir: folder });
  const team = {
    id: 'bench',
    name: 'ベンチ',
    purpose: '速さを確かめる',
    locale: 'ja' as const,
    values: defaultValues,
  };
  const { memberLink } = await openTeam({ dataDir: folder, server: server.url, team });
  const joined = await join(server.url, memberLink);
  await server.close();
  seed(joinPath(folder, 'bench.sqlite'), joined.member);
  return joined;
}

/** Side 0 is ours. The first round warms both up and does not count. */
async function compare(name: string, run: (side: 0 | 1, round: number) => Promise<number>): Promise<Row> {
  const pairs: { ours: number; floor: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    // Whoever comes second finds warmer caches and a cooler processor: take turns at that too.
    const first = round % 2 === 0 ? 0 : 1;
    const speeds: [number, number] = [0, 0];
    for (const side of [first, 1 - first] as (0 | 1)[]) speeds[side] = await run(side, round); // 0 and 1, in some order
    if (round > 0) pairs.push({ ours: speeds[0], floor: speeds[1] });
  }
  const ratio = median(pairs.map((pair) => pair.ours / pair.floor));
  const [ours, floor] = [median(pairs.map((pair) => pair.ours)), median(pairs.map((pair) => pair.floor))];
  const note = `${Math.round(ours)} of the floor's ${Math.round(floor)} requests/s, median of ${rounds} rounds`;
  return { name, ratio, limit, pass: ratio >= limit, note };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

if (import.meta.main) console.table(await benchServer());
