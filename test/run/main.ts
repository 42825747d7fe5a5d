import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { check } from './check.ts';
import { run, runSteps } from './step.ts';

/** `npm test`: everything, closing with one line that says how many passed and failed. */
async function main(): Promise<void> {
  const tally = { passed: 0, failed: 0 };
  const add = (more: { passed: number; failed: number }) => {
    tally.passed += more.passed;
    tally.failed += more.failed;
  };

  const missing = ensureBrowsers();
  for (const advice of missing) console.error(`✗ ${advice}`);
  add({ passed: 2 - missing.length, failed: missing.length });

  add(await check());
  const built = await runSteps([
    ['store build, Chromium', 'wxt', 'build', '--level', 'warn'],
    ['store build, Firefox', 'wxt', 'build', '-b', 'firefox', '--level', 'warn'],
    ['enterprise build, Chromium', 'wxt', 'build', '--mode', 'enterprise', '--level', 'warn'],
    ['enterprise build, Firefox', 'wxt', 'build', '-b', 'firefox', '--mode', 'enterprise', '--level', 'warn'],
  ]);
  add(built);

  add(await suite(['unit', 'dom', 'sites', 'server', 'edge', 'build']));
  if (built.failed === 0 && missing.length === 0) add(await suite(['e2e']));

  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

/** Runs Vitest projects and reads the counts from its own report; a suite that could not start counts as failed. */
async function suite(projects: readonly string[]): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'hanamaru-test-'));
  const report = join(folder, 'report.json');
  const code = await run('vitest', [
    'run',
    '--config',
    'test/vitest.config.ts',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 }; // no report: the runner itself did not come up, and has said why above
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
