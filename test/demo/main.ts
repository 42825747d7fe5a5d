import { launch } from '../drive/launch.ts';
import { chooseLanguage, claimAccount, join, switchOn } from '../drive/settle.ts';
import { findBrowser, howToGet } from '../run/browsers.ts';
import { run } from '../run/step.ts';
import { type DemoArguments, hasDisplay, readArguments, seats } from './arguments.ts';
import { walk } from './walk/walk.ts';
import { findRunningWorld, recipe, startWorld, type World } from './world.ts';

/**
 * `npm run demo`: builds the extension, starts API and intranet, seeds a team, and opens a browser with a member
 * joined — or, without a display, walks through by itself and saves screenshots. Ctrl-C stops everything.
 */
async function main(args: DemoArguments): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

  const running = await findRunningWorld();
  const world = running ?? (await startWorld());
  try {
    if (!running) {
      console.log('Building the extension …');
      const built = await run('wxt', ['build', '--mode', 'enterprise', '--level', 'error']);
      if (built !== 0) throw new Error('The extension could not be built; the messages above say why.');
    }
    describe(world);
    await show(world, args, stop.signal);
  } finally {
    if (!running) await world.close();
  }
}

function describe(world: World): void {
  console.log(`
  社内ポータル  The intranet   ${world.intranet}
  API          The API        ${world.server}/docs
  参加リンク    The join link  ${world.memberLink}
`);
}

/** Ends when the browser is closed, the walk is done, or Ctrl-C is pressed. */
async function show(
  world: World,
  { as, headless, language }: DemoArguments,
  signal: AbortSignal,
): Promise<void> {
  const stopped = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  if (!findBrowser('chromium')) {
    console.log(
      `No browser found. ${howToGet.chromium}\nThe intranet and the API go on serving; Ctrl-C stops them.`,
    );
    await stopped;
    return;
  }
  if (headless) {
    console.log('No window to show: walking through by myself.');
    const folder = await Promise.race([walk(world, language), stopped]);
    if (folder) console.log(`\nDone. The screenshots are in ${folder}`);
    return;
  }
  const firstTime = world.isNew(as);
  const driven = await launch({ kind: 'chromium', headless: false, profile: world.profile(as) });
  const closed = new Promise<void>((resolve) => driven.browser.once('disconnected', () => resolve()));
  try {
    if (firstTime) {
      await chooseLanguage(driven, language);
      await join(driven, world.linkOf(as), seats[as]);
      await switchOn(driven, world.intranet, recipe);
    }
    const page = await driven.open(`${world.intranet}/as/${as}?back=/board/101`);
    if (firstTime) {
      await claimAccount(driven); // as if she had done so before: what waits for her is there at once
      await page.reload(); // it need not ask any more
    }
    await page.bringToFront();
    console.log(`You are ${seats[as]}. Press a 💮. Ctrl-C, or closing the browser, stops everything.`);
    await Promise.race([stopped, closed]);
  } finally {
    await driven.close().catch(() => {}); // it may be closed already: that is how one leaves
  }
}

try {
  await main(readArguments(process.argv.slice(2), hasDisplay(process.env, process.platform)));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
