import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const locales = ['ja', 'en'] as const;

/** Every message of both languages by its dotted key. */
const messages = Object.fromEntries(
  await Promise.all(
    locales.map(async (locale) => [
      locale,
      new Map(
        (await parseMessagesFile(join(root, `extension/locales/${locale}.yml`)))
          .filter(({ key }) => !key.join('.').startsWith('@@')) // the browser's own, which the parser adds
          .map((message) => [
            message.key.join('.'),
            message.type === 'plural' ? Object.values(message.plurals).join(' | ') : message.message,
          ]),
      ),
    ]),
  ),
) as Record<(typeof locales)[number], ReadonlyMap<string, string>>; // made of just these, above

const keys = [...messages.ja.keys()];
const texts = [
  'wxt.config.ts',
  'extension/entrypoints/popup/index.html',
  'extension/entrypoints/options/index.html',
]
  .concat(sources(['extension']))
  .map((file) => readFileSync(join(root, file), 'utf8'));

/** What the sources name: whole keys in quotes or as __MSG_…__, and the two ends of keys put together. */
const literal = new Set(
  texts.flatMap((text) => [...text.matchAll(/['"]([a-z]+(?:\.[a-z_]+)+)['"]/g)].map(([, key = '']) => key)),
);
const inManifest = new Set(
  texts.flatMap((text) => [...text.matchAll(/__MSG_([a-z_]+)__/g)].map(([, key = '']) => key)),
);
const made = texts.flatMap((text) =>
  [...text.matchAll(/`([a-z]+(?:\.[a-z_]+)*\.)\$\{[^}`]+\}((?:\.[a-z_]+)*)`/g)].map(
    ([, start = '', end = '']) => ({ start, end }),
  ),
);
const fits = (key: string, { start, end }: (typeof made)[number]) => {
  const middle = key.slice(start.length, end ? -end.length : undefined);
  return key.startsWith(start) && key.endsWith(end) && middle !== '' && !middle.includes('.');
};

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect(keys.length).toBeGreaterThan(100);
    expect([...messages.en.keys()].sort()).toEqual([...keys].sort());
  });

  it('are each used somewhere', () => {
    const unused = keys.filter(
      (key) =>
        !literal.has(key) && !inManifest.has(key.replaceAll('.', '_')) && !made.some((one) => fits(key, one)),
    );
    expect(unused).toEqual([]);
  });

  it('are there wherever one is named', () => {
    const sections = new Set(keys.map((key) => key.split('.')[0]));
    const named = [...literal].filter(
      (key) => sections.has(key.split('.')[0]) && !/\.(html|css|js|ts)$/.test(key),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !messages.ja.has(key))).toEqual([]);
    const flat = new Set(keys.map((key) => key.replaceAll('.', '_')));
    expect([...inManifest].filter((key) => !flat.has(key))).toEqual([]);
    const ours = made.filter(({ start }) => sections.has(start.split('.')[0] ?? ''));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((one) => !keys.some((key) => fits(key, one)))).toEqual([]);
  });

  it('say the flower’s name: the emoji is a pink flower in most fonts, and ours is a red spiral', () => {
    const wrong = locales.flatMap((locale) =>
      [...messages[locale]].filter(([, text]) => text.includes('💮')),
    );
    expect(wrong).toEqual([]);
  });

  it('have no spaces around はなまる in a Japanese sentence', () => {
    expect([...messages.ja].filter(([, text]) => / はなまる|はなまる /.test(text))).toEqual([]);
  });

  it('keep two things apart: Chrome takes $1$ for a placeholder with a name, and the extension does not load', () => {
    expect(keys.filter((key) => locales.some((one) => /\$\d\$/.test(messages[one].get(key) ?? '')))).toEqual(
      [],
    );
  });

  it('put as many things into the sentence in both languages', () => {
    const holes = (text = '') => [...new Set(text.match(/\$[1-9]/g))].sort().join();
    expect(keys.filter((key) => holes(messages.ja.get(key)) !== holes(messages.en.get(key)))).toEqual([]);
  });
});
