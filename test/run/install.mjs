/**
 * Runs before every npm script, on whatever Node the machine has (≥ 20): installs the project's packages when
 * they are missing or older than the lock file. The project's own Node 24 comes with them, and the script that
 * npm starts next finds it first on its path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = `${root}/node_modules/.package-lock.json`;
const locked = `${root}/package-lock.json`;

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `Hanamaru needs Node 20 or newer to start from; this is ${process.version}. See https://nodejs.org/`,
  );
  process.exit(1);
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(locked).mtimeMs) {
  console.log('Installing packages (once; about a minute) …');
  // Not `npm ci`: it refuses a lock file written where the registry has no packages of other platforms. `--no-save`
  // keeps the lock as it is. npm may run on an older Node than some packages name; that it says so is harmless.
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error(
      'Could not install the packages. Is the npm registry reachable? Then run the same command again.',
    );
    process.exit(status ?? 1);
  }
}
