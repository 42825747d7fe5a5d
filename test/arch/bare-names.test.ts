import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sources } from './sources.ts';

/** @wxt-dev/i18n offers `i18n` for auto-import, and the build takes it although `imports` is off. */
const bare = /(?<![.\w/'"`-])i18n\./;

it('the extension names no variable i18n: the build would import a module that a fresh clone does not have', () => {
  const found = sources(['extension']).filter((file) =>
    bare.test(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')),
  );
  expect(found).toEqual([]);
  expect(bare.test('chooseLocale(i18n.getUILanguage())')).toBe(true);
});
