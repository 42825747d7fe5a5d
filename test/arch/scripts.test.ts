import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
);
const isBefore = (name: string) => name.startsWith('pre') && name.slice('pre'.length) in scripts;

it.each(Object.keys(scripts).filter((name) => !isBefore(name)))(
  'npm run %s works in a fresh clone: it first installs what is missing',
  (name) => {
    expect(scripts[`pre${name}`]).toBe('node test/run/install.mjs');
  },
);
