import { runSteps } from './step.ts';

/** `npm run check`: format, lint, types and import arrows. Fast, and first. */
export function check(): Promise<{ passed: number; failed: number }> {
  return runSteps([
    ['generated types', 'wxt', 'prepare'],
    ['format and lint', 'biome', 'ci', '--colors=off'],
    ['types', 'tsc', '-b', '--pretty', 'false'],
    [
      'arrows',
      'vitest',
      'run',
      '--config',
      'test/vitest.config.ts',
      '--project',
      'arch',
      '--reporter',
      'dot',
    ],
  ]);
}

if (import.meta.main) {
  const { failed } = await check();
  if (failed > 0) console.log('`npm run fix` mends what a machine can mend.');
  process.exit(failed > 0 ? 1 : 0);
}
