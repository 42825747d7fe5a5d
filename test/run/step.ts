import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs one of the project's own commands to its end, its output passed through.
 * Gives the exit code; a signal counts as 1.
 */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs named steps in order and gives how many passed and failed; a failed one does not stop the next. */
export async function runSteps(
  steps: readonly (readonly [name: string, command: string, ...args: string[]])[],
): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const [name, command, ...args] of steps) {
    const started = performance.now();
    const ok = (await run(command, args)) === 0;
    if (!ok) failed += 1;
    console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  return { passed: steps.length - failed, failed };
}
