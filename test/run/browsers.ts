import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Browser = 'chromium' | 'firefox';

const names: Record<Browser, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const wellKnown: Record<Browser, readonly string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const override: Record<Browser, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** What to tell somebody who has no such browser. */
export const howToGet: Record<Browser, string> = {
  chromium:
    'Install Chromium, Chrome or Edge (Debian and Ubuntu: `sudo apt-get install chromium`), or say where it is: CHROME_PATH=/path/to/chrome.',
  firefox:
    'Install Firefox (Debian: `sudo apt-get install firefox-esr`), or say where it is: FIREFOX_PATH=/path/to/firefox.',
};

/** The browser's program, from CHROME_PATH / FIREFOX_PATH, the path, or where installers put it; null if there is none. */
export function findBrowser(browser: Browser): string | null {
  const named = process.env[override[browser]];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names[browser])
    for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name);
  return wellKnown[browser].find(isProgram) ?? null;
}

/**
 * Finds both browsers, installing from the distribution what is missing where that can be done without asking
 * (Debian or Ubuntu, as root). Gives the sentences to show where one is still missing.
 */
export function ensureBrowsers(): string[] {
  const missing = (['chromium', 'firefox'] as const).filter((browser) => !findBrowser(browser));
  if (missing.length > 0 && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    const packages = missing.map((browser) => (browser === 'chromium' ? 'chromium' : 'firefox-esr'));
    console.log(`Installing ${packages.join(' and ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync(
      'apt-get',
      [
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        ...packages,
        'fonts-noto-cjk',
        'fonts-noto-color-emoji',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], env },
    );
  }
  return missing.filter((browser) => !findBrowser(browser)).map((browser) => howToGet[browser]);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: both mean look further
  }
}
