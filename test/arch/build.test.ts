import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What is really shipped, read from the builds that `npm test` has just made. */
const root = join(import.meta.dirname, '../..');
const output = join(root, '.output');
const manifest = (build: string) => JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));
const scripts = (build: string) =>
  readdirSync(join(output, build), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
const gzipped = (file: string) => gzipSync(readFileSync(join(output, file)), { level: 9 }).length;

/** Browsers name an unpacked extension by the first 128 bits of its key's SHA-256, in the letters a–p. */
const idOf = (key: string) =>
  createHash('sha256')
    .update(Buffer.from(key, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));

describe('the store build', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    it(`${build} asks for nothing on installation but what it needs`, () => {
      const { version, ...shipped } = manifest(build);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(shipped).toMatchSnapshot();
      expect(shipped).not.toHaveProperty('content_scripts');
      expect(shipped).not.toHaveProperty('host_permissions');
      expect(shipped).not.toHaveProperty('web_accessible_resources');
    });
  }
});

describe('the enterprise build', () => {
  it('requires its hosts, so that policy grants them', () => {
    for (const build of ['chrome-mv3-enterprise', 'firefox-mv3-enterprise']) {
      expect(manifest(build).host_permissions).toEqual(['*://*/*']);
      expect(manifest(build)).not.toHaveProperty('optional_host_permissions');
    }
  });

  it('has an id that policy can name', () => {
    expect(idOf(manifest('chrome-mv3-enterprise').key)).toBe('fehnpediaflfhpnmppbbnhgghlknehpp');
    expect(manifest('firefox-mv3-enterprise').browser_specific_settings.gecko.id).toBe(
      'hanamaru@hanamaru.example',
    );
  });
});

describe('the scripts', () => {
  it.each(['chrome-mv3', 'firefox-mv3'].flatMap((build) => [build, `${build}-enterprise`]))(
    '%s names no file of the machine that built it',
    (build) => {
      const telling = scripts(build).filter((file) =>
        readFileSync(join(output, build, file), 'utf8').includes(root),
      );
      expect(telling).toEqual([]);
    },
  );

  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    it(`${build}: what runs on every page is at most 10 kB gzipped`, () => {
      expect(gzipped(`${build}/overlay.js`)).toBeLessThanOrEqual(10_000);
    });

    it(`${build}: the card is a script of its own`, () => {
      expect(gzipped(`${build}/card.js`)).toBeGreaterThan(0);
    });

    it(`${build}: badges are a script of their own, loaded where somebody has some, of at most 12 kB gzipped`, () => {
      expect(gzipped(`${build}/badges.js`)).toBeLessThanOrEqual(12_000);
    });

    it(`${build}: what reads pages that no recipe knows is a script of its own, of at most 10 kB gzipped`, () => {
      expect(gzipped(`${build}/generic.js`)).toBeLessThanOrEqual(10_000);
    });

    it(`${build}: no script can run text as code`, () => {
      const guilty = scripts(build).filter((file) =>
        /\beval\s*\(|new Function\s*\(|\bFunction\s*\(\s*['"`]/.test(
          readFileSync(join(output, build, file), 'utf8'),
        ),
      );
      expect(guilty).toEqual([]);
    });

    it(`${build}: what runs on pages holds no key and no database`, () => {
      for (const file of ['overlay', 'card', 'badges', 'generic'])
        expect(readFileSync(join(output, build, `${file}.js`), 'utf8')).not.toMatch(
          /indexedDB|crypto\.subtle|Dexie/,
        );
    });
  }
});
