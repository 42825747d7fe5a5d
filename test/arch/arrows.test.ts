import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sources, top } from './sources.ts';

/**
 * The arrows of DESIGN.md §5, each as: files under `from` may import none of `never` (folders or packages).
 * `only` instead names all of our own folders that `from` may import besides itself.
 */
const arrows: readonly { from: string; only?: readonly string[]; never?: readonly string[] }[] = [
  { from: 'shared', only: [] },
  { from: 'server/domain', only: ['shared'] },
  { from: 'server/store', only: ['shared', 'server/domain'] },
  { from: 'server/http', only: ['shared', 'server/store', 'server/domain'] },
  { from: 'server/routes', only: ['shared', 'server/store', 'server/domain', 'server/http'] },
  { from: 'server', never: ['extension', 'test'] },
  { from: 'extension/recipes', only: ['shared'] },
  ...['overlay', 'card', 'badges', 'picker', 'generic'].map((from) => ({
    from: `extension/${from}`,
    never: ['extension/store', 'extension/sync', 'extension/vault', 'extension/sites', 'server'],
  })),
  ...['overlay', 'badges', 'generic'].map((from) => ({
    from: `extension/${from}`,
    never: ['preact', 'dexie', 'valibot', '@preact/signals'],
  })),
  { from: 'extension/vault', only: ['shared'] },
  { from: 'extension/popup', never: ['extension/options', 'extension/overlay', 'extension/sync'] },
  { from: 'extension/options', never: ['extension/popup', 'extension/overlay', 'extension/sync'] },
  { from: 'extension', never: ['test', 'extension/entrypoints'] },
];

const browserSeam = 'extension/platform/browser.ts';

describe('arrows', () => {
  const files = sources(['extension', 'server', 'shared']);

  it('reads a tree with files in it', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  for (const { from, only, never } of arrows) {
    it(`${from} imports ${only ? `only ${only.join(', ') || 'nothing of ours'}` : `none of ${never?.join(', ')}`}`, () => {
      const wrong: string[] = [];
      for (const file of files.filter((file) => file.startsWith(`${from}/`))) {
        for (const { target, ours, typeOnly } of importsOf(file)) {
          if (ours && target.startsWith(`${from}/`)) continue;
          const under = (folder: string) => target === folder || target.startsWith(`${folder}/`);
          if (only && ours && !only.some(under)) wrong.push(`${file} → ${target}`);
          if (never?.some(under) && !(typeOnly && from !== 'server')) wrong.push(`${file} → ${target}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it('the extension imports types only from the server', () => {
    const wrong = files
      .filter((file) => file.startsWith('extension/'))
      .flatMap((file) => importsOf(file).map((found) => ({ file, ...found })))
      .filter(({ ours, target, typeOnly }) => ours && target.startsWith('server/') && !typeOnly);
    expect(wrong).toEqual([]);
  });

  it('only the browser seam imports webextension-polyfill', () => {
    const wrong = files.filter(
      (file) =>
        file !== browserSeam &&
        importsOf(file).some(
          ({ target, typeOnly }) => target.startsWith('webextension-polyfill') && !typeOnly,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('every relative import names a file that is there, so that a folder can be removed and nothing dangles', () => {
    const missing = files.flatMap((file) =>
      importsOf(file)
        .filter(({ ours, exists }) => ours && !exists)
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('nothing stands at the top level but what belongs there', () => {
    const wanted = [
      'extension',
      'server',
      'shared',
      'test',
      'package.json',
      'tsconfig.json',
      'wxt.config.ts',
    ];
    const tolerated = [
      'README.md',
      'LICENSE',
      'CONTRIBUTING.md',
      'biome.json',
      'package-lock.json',
      '.gitignore',
      '.ci',
    ];
    expect(top().filter((name) => !wanted.includes(name) && !tolerated.includes(name))).toEqual([]);
  });

  it('the lock file names no address', () => {
    const lock = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
    expect(lock).not.toMatch(/"resolved": "http/);
  });

  it('sees a wrong arrow when there is one', () => {
    const found = importsOf('test/arch/arrows.test.ts').map(({ target }) =>
      relative(dirname('test/arch/x'), target),
    );
    expect(found).toContain('sources.ts');
  });
});
