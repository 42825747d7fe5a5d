import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { boardPage } from './page.ts';

/** Main-thread milliseconds of each part of one visit. */
export interface Visit {
  /** From the start of the variant until the page rests. */
  readonly load: number;
  /** `load`, and scrolling from top to bottom a screen at a time: floors pay at either moment, so both count. */
  readonly scroll: number;
  /** Posts arriving one by one at the end of a page that is scrolled there. */
  readonly stream: number;
}

/** Posts that arrive in the stream. */
const ARRIVALS = 100;

/** Milliseconds of waiting after each part, in which what was put off (the overlay's look at the whole page after 600 ms) still counts. */
const REST = 800;

/** Opens a page of `posts` twice, with `script` (or nothing), and reads what the main thread did. */
export async function visit(browser: Browser, posts: number, script: string): Promise<Visit> {
  const html = boardPage(posts);
  const [load, scrolling] = await withPage(browser, html, false, async (page, spent) => {
    const started = await spent(() => page.evaluate(script));
    return [started, await spent(() => page.evaluate('scrollThrough()'))] as const;
  });
  const stream = await withPage(browser, html, true, async (page, spent) => {
    await spent(() => page.evaluate(script));
    return spent(() => page.evaluate(`stream(${ARRIVALS})`));
  });
  return { load, scroll: load + scrolling, stream };
}

type Spent = (work: () => Promise<unknown>) => Promise<number>;

async function withPage<T>(
  browser: Browser,
  html: string,
  atEnd: boolean,
  use: (page: Page, spent: Spent) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1000, height: 800 });
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.setContent(html);
    if (atEnd) await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await pause(100);
    const spent: Spent = async (work) => {
      const before = await taskTime(session);
      await work();
      await pause(REST);
      return (await taskTime(session)) - before;
    };
    return await use(page, spent);
  } finally {
    await page.close();
  }
}

/** Milliseconds of thread time in tasks since the page began: a busy machine does not lengthen it. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
