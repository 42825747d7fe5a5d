import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from '../../run/browsers.ts';
import type { Row } from '../row.ts';
import { bundle } from './bundle.ts';
import { eagerFloor, lazyFloor } from './floors.ts';
import { type Visit, visit } from './measure.ts';

/** Of main-thread time added to the page, against the better floor (see the issue "From clone to first flower"). */
const LIMIT = 1.5;
/** Milliseconds below which two figures of one machine cannot be told apart. */
const NOISE = 5;
/** Visits per variant and page size: small pages are cheap to visit and noisy. */
const rounds: readonly (readonly [posts: number, times: number])[] = [
  [100, 7],
  [1_000, 3],
  [10_000, 2],
];
const scenarios = ['load', 'stream', 'scroll'] as const;

type Variant = 'nothing' | 'eager' | 'lazy' | 'ours' | 'common';
type Figures = Readonly<Record<Variant, Visit>>;

/** Measures the built overlay against nothing, two floors and the common practice, all interleaved in one run. */
export async function benchOverlay(): Promise<Row[]> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(howToGet.chromium);
  const scripts: Record<Variant, string> = {
    nothing: 'undefined',
    eager: `(${eagerFloor})()`,
    lazy: `(${lazyFloor})()`,
    ours: await bundle(new URL('ours.ts', import.meta.url)),
    common: await bundle(new URL('common-practice.ts', import.meta.url)),
  };
  const browser = await puppeteer.launch({ executablePath, pipe: true, args: flags });
  try {
    const bySize = new Map<number, Figures>();
    for (const [posts, times] of rounds) {
      const visits: Record<Variant, Visit[]> = { nothing: [], eager: [], lazy: [], ours: [], common: [] };
      for (let time = 0; time < times; time += 1)
        for (const variant of ['nothing', 'eager', 'lazy', 'ours'] as const)
          visits[variant].push(await visit(browser, posts, scripts[variant]));
      visits.common.push(await visit(browser, posts, scripts.common));
      bySize.set(posts, added(visits));
    }
    return rowsOf(bySize);
  } finally {
    await browser.close();
  }
}

/** Frames as fast as they are made: what is measured is work, not waiting. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-quic'],
  ...['--disable-component-update', '--disable-sync', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  '--disable-extensions',
];

/** Medians, less what the page itself costs. */
function added(visits: Readonly<Record<Variant, readonly Visit[]>>): Figures {
  const of = (variant: Variant, scenario: keyof Visit) =>
    median(visits[variant].map((visit) => visit[scenario])) -
    median(visits.nothing.map((visit) => visit[scenario]));
  const figures = (variant: Variant): Visit => ({
    load: of(variant, 'load'),
    scroll: of(variant, 'scroll'),
    stream: of(variant, 'stream'),
  });
  return {
    nothing: figures('nothing'),
    eager: figures('eager'),
    lazy: figures('lazy'),
    ours: figures('ours'),
    common: figures('common'),
  };
}

function rowsOf(bySize: ReadonlyMap<number, Figures>): Row[] {
  const rows: Row[] = [];
  for (const [posts, { eager, lazy, ours, common }] of bySize) {
    for (const scenario of scenarios) {
      const floor = Math.max(0.1, Math.min(eager[scenario], lazy[scenario]));
      const ratio = ours[scenario] / floor;
      rows.push({
        name: `overlay ${scenario} ${posts}`,
        ratio,
        limit: LIMIT,
        pass: ratio <= LIMIT || ours[scenario] - floor < NOISE,
        note: `${ms(ours[scenario])} ms; eager ${ms(eager[scenario])}, lazy ${ms(lazy[scenario])}, common ${ms(common[scenario])}${ratio > LIMIT && ours[scenario] - floor < NOISE ? `; within ${NOISE} ms` : ''}`,
      });
    }
  }
  const [small, middle, large] = rounds.map(([posts]) => bySize.get(posts));
  if (!small || !middle || !large) throw new Error('A page size was not measured');
  const ratio = large.ours.load / large.common.load;
  rows.push({
    name: 'overlay load 10000 against a Preact root per post',
    ratio,
    limit: 0.1,
    pass: ratio <= 0.1,
    note: `${ms(large.ours.load)} ms of ${ms(large.common.load)}`,
  });
  const perPost = (large.ours.load - middle.ours.load) / 9_000;
  const before = Math.max((middle.ours.load - small.ours.load) / 900, NOISE / 900);
  rows.push({
    name: 'overlay load per post beyond the screen, 10000 against 1000',
    ratio: perPost / before,
    limit: LIMIT,
    pass: perPost / before <= LIMIT,
    note: `${(1000 * perPost).toFixed(1)} µs a post beyond 1,000; ${(1000 * before).toFixed(1)} before (no less than noise)`,
  });
  return rows;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function ms(milliseconds: number): string {
  return milliseconds.toFixed(1);
}
