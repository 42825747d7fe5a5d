import type { WebWorker } from 'puppeteer-core';
import type { Driven } from './launch.ts';
import { until } from './until.ts';

/**
 * Ends the extension's service worker at once, whatever it is doing, as Chromium does to an idle one or when memory is
 * short: its requests are aborted, its timers and everything in its memory are gone. Resolves when it no longer runs.
 * Throws where none is running: then there was nothing to kill. Our session leaves it first: a worker that is watched
 * keeps its target when a page wakes it in that very moment, and looks as if it had not died.
 */
export async function killWorker(driven: Driven): Promise<void> {
  const target = runningWorker(driven);
  const worker = await target?.worker();
  if (!target || !worker) throw new Error("The extension's worker is not running");
  await worker.evaluate(() => Object.assign(globalThis, { isDoomed: true }));
  const session = await driven.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const ours = targetInfos.filter(({ type, url }) => type === 'service_worker' && url === target.url());
  await worker.client.detach();
  for (const { targetId } of ours) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  await until(() => runningWorker(driven) !== target, 'the worker dies', 5000);
}

/** The worker that runs after one was killed, once something has woken it. Throws if it is the killed one, alive. */
export async function reborn(driven: Driven, within?: number): Promise<WebWorker> {
  const worker = await until(async () => runningWorker(driven)?.worker(), 'the worker starts again', within);
  if (await worker.evaluate(() => 'isDoomed' in globalThis)) throw new Error('The worker never died');
  return worker;
}

function runningWorker({ browser, id }: Driven) {
  return browser
    .targets()
    .find(
      (target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`),
    );
}
