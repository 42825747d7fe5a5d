import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

const root = join(import.meta.dirname, '../..');
/** Rules 18 (a pulse that is safe) and 19 (two consents to go outside) come with what they are about. */
const built = 17;

/** Numbers of the rules of recognition that a test's title names: `(rule 16)`, `(rules 10 and 15)`. */
function rulesNamedIn(text: string): number[] {
  return [...text.matchAll(/\(rules? (\d+)(?: and (\d+))?\)/g)].flatMap(([, one, other]) =>
    [one, other].flatMap((number) => (number ? [Number(number)] : [])),
  );
}

it('each rule of recognition is named by a test that fails where it is broken', () => {
  const tests = sources(['test']).filter((file) => file !== 'test/arch/rules.test.ts');
  const titles = tests.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => /^\s*(it|test|describe|\[|\]|')/.test(line)),
  );
  const named = new Set(titles.flatMap(rulesNamedIn));
  const missing = Array.from({ length: built }, (_, at) => at + 1).filter((rule) => !named.has(rule));
  expect(missing).toEqual([]);
  expect([...named].filter((rule) => rule < 1 || rule > 19)).toEqual([]);
});
