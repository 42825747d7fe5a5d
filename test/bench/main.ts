import { run } from '../run/step.ts';
import { benchOverlay } from './overlay/bench-overlay.ts';
import { overlaySize } from './overlay/size.ts';
import { benchPopup } from './popup/bench-popup.ts';
import type { Row } from './row.ts';
import { benchServer } from './server/bench-server.ts';

/**
 * `npm run bench [overlay|popup|server|size]`: speed and size as ratios of one run, since a machine's own speed drifts
 * more than what we compare differs. Ends with 1 where a limit is missed.
 */
const parts: Readonly<Record<string, () => Promise<readonly Row[]> | readonly Row[]>> = {
  size: () => [overlaySize()],
  server: benchServer,
  popup: benchPopup,
  overlay: benchOverlay,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown) {
  console.error(`There is no bench ${unknown}; there are: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}

if ((await run('wxt', ['build', '--level', 'error'])) !== 0) process.exit(1);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`Measuring ${name} …`);
  rows.push(...(await measure()));
}

for (const { name, ratio, limit, pass, note } of rows)
  console.log(
    `${pass ? '✓' : '✗'} ${name.padEnd(58)} ${ratio.toFixed(2).padStart(7)}  limit ${limit}  ${note}`,
  );
process.exitCode = rows.every(({ pass }) => pass) ? 0 : 1;
