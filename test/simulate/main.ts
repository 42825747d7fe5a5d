import { parseArgs } from 'node:util';
import { checkYear } from './checks.ts';
import { openEdgeStage } from './edge-stage.ts';
import type { Finding } from './finding.ts';
import { openNodeStage } from './stage.ts';
import { summarise } from './summary.ts';
import { liveYear, type Month } from './year.ts';

/** The last month's cost of an op may be so many times a first month's: awarding must not grow with history. */
const LIMIT = 1.2;

/**
 * `npm run simulate [-- --engine node|edge --members 5000 --days 365 --seed 1 --pace 0.2]`: a year of a company through
 * the real ops endpoint, on node:sqlite or in a Durable Object of real workerd, held against the rules at the end. Ends
 * with 1 where one does not hold.
 */
const { values: args } = parseArgs({
  options: {
    engine: { type: 'string', default: 'node' },
    members: { type: 'string', default: '5000' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: '1' },
    pace: { type: 'string', default: '0.2' },
  },
});

const engines = { node: openNodeStage, edge: openEdgeStage };
const open = Object.hasOwn(engines, args.engine) && engines[args.engine as keyof typeof engines]; // own key just checked
if (!open) {
  console.error(`There is no engine ${args.engine}; there are: ${Object.keys(engines).join(', ')}`);
  process.exit(1);
}

const stage = await open();
try {
  const year = await liveYear(stage, {
    members: Number(args.members),
    days: Number(args.days),
    seed: Number(args.seed),
    pace: Number(args.pace),
    openYoung: open,
    onMonth: ({ month, ops, cost }) =>
      console.log(
        `month ${String(month).padStart(2)}  ${String(ops).padStart(6)} ops  ${(cost * 1000).toFixed(0)} µs each`,
      ),
  });
  const findings = [...(await checkYear(stage, year)), costStays(year.months)];
  console.log(`\n${await summarise(stage, year)}\n`);
  for (const { claim, holds, seen } of findings) console.log(`${holds ? '✓' : '✗'} ${claim} (${seen})`);
  process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1;
} finally {
  await stage.close();
}

/** The last whole month against the first month of the same company, lived in the same minutes. */
function costStays(months: readonly Month[]): Finding {
  const beside = months.find(({ young }) => young !== undefined);
  const claim = `an op costs at most ${LIMIT} times as much after the year as in a first month, side by side`;
  if (!beside?.young) return { claim, holds: true, seen: 'not measured: it takes two whole months' };
  const ratio = beside.cost / beside.young;
  return { claim, holds: ratio <= LIMIT, seen: `${ratio.toFixed(2)} times` };
}
