import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Where a Markdown text leads, in the tree: its pictures and links, without what points outside or within itself. */
function targets(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

describe('what the project says of itself', () => {
  it.each(['README.md', 'CONTRIBUTING.md'])('%s points only at what is there', (file) => {
    expect(targets(read(file)).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it('the README shows a picture', () => {
    expect(targets(read('README.md')).filter((target) => target.endsWith('.png'))).not.toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('%s names only commands that exist', (file) => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const named = [...read(file).matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('would see a link that leads nowhere', () => {
    expect(targets('![a](b/c.png) [d](e.md#f "g") [h](https://example.jp) [i](#j)')).toEqual([
      'b/c.png',
      'e.md',
    ]);
  });
});
