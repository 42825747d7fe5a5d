import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { deriveKeys, type TeamKeys } from '../../../extension/vault/derive-keys.ts';
import { fitContent } from '../../../extension/vault/fit-content.ts';
import { open } from '../../../extension/vault/open.ts';
import { seal } from '../../../extension/vault/seal.ts';
import { Content, Sealed } from '../../../shared/contract/sealed.ts';

const content = { words: 'ありがとう', title: '', url: '', quote: '', authorName: '' };
let keys: TeamKeys;

beforeAll(async () => {
  keys = await deriveKeys(new Uint8Array(32).fill(7));
});
const sealIt = (aad: string, text: Content) => seal({ kid: keys.kid, key: keys.content }, aad, text);
const openIt = (aad: string, sealed: string) => open(() => keys.content, aad, sealed);

describe('sealing', () => {
  it('gives back what went in', async () => {
    expect(await openIt('a', await sealIt('a', content))).toEqual(content);
  });

  it('does not open on another praise', async () => {
    expect(await openIt('b', await sealIt('a', content))).toBeNull();
  });

  it('does not open with a key of another name, or none', async () => {
    const sealed = await sealIt('a', content);
    const other = await deriveKeys(new Uint8Array(32).fill(8));
    expect(await open(() => undefined, 'a', sealed)).toBeNull();
    expect(await open(() => other.content, 'a', sealed)).toBeNull();
  });

  it('does not open when any character was changed', async () => {
    const sealed = await sealIt('a', content);
    const at = sealed.length - 5;
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(await openIt('a', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeNull();
  });

  it.each(['', '1', '1.k', '1.k.AAAA', '2.k.AAAA', 'x.y.z.w', '1.k.!!!'])(
    'gives null for %j',
    async (sealed) => {
      expect(await openIt('a', sealed)).toBeNull();
    },
  );

  it('gives null for something sealed that is not content', async () => {
    expect(await openIt('a', await sealIt('a', { hello: 1 } as never))).toBeNull();
  });

  it('never uses an iv twice', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => sealIt('a', content)));
    expect(new Set(all.map((sealed) => sealed.split('.')[2]?.slice(0, 16))).size).toBe(50);
  });

  it('does not tell a word from a sentence by its length', async () => {
    const short = await sealIt('a', { ...content, words: '' });
    const long = await sealIt('a', { ...content, words: '調べ方まで書いてくれて助かりました' });
    expect(long.length).toBe(short.length);
  });

  it('has no more than five lengths, whatever is said', async () => {
    const words = Array.from({ length: 81 }, (_, index) => '花'.repeat(index * 25));
    const url = `https://a.example/#${'\\'.repeat(1980)}`; // each is two bytes of JSON
    const page = {
      ...content,
      title: '花'.repeat(300),
      quote: '花'.repeat(300),
      authorName: '花'.repeat(120),
    };
    const sealed = [...words, 'a'].flatMap((words) => [
      sealIt('a', { ...content, words }),
      sealIt('a', fitContent({ ...page, words, url })),
    ]);
    const lengths = new Set((await Promise.all(sealed)).map((text) => text.split('.')[2]?.length ?? 0));
    const before = [...lengths].map((length) => Math.floor((length * 3) / 4) - 28);
    expect(before.toSorted((one, other) => one - other)).toEqual([1024, 2048, 4096, 8192, 12_241]);
  });

  it('of the largest content there can be stays within the contract, with the longest key id too', async () => {
    const largest = fitContent({
      words: '花'.repeat(2000),
      title: '花'.repeat(300),
      url: `https://a.example/#${'\\'.repeat(1981)}`,
      quote: '花'.repeat(300),
      authorName: '花'.repeat(120),
    });
    expect(largest.url).toHaveLength(2000);
    const sealed = await seal({ kid: 'k'.repeat(22), key: keys.content }, 'a', largest);
    expect(v.safeParse(Sealed, sealed).success).toBe(true);
    expect(await openIt('a', sealed)).toEqual(largest);
  });

  it('is refused to content that nobody brought into its bounds', async () => {
    await expect(sealIt('a', { ...content, words: '花'.repeat(5000) })).rejects.toThrow('not made to fit');
  });
});

describe('fitContent', () => {
  it('brings anything a page says within the contract, sealed size included', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 3000 });
    const anything = fc.record({
      words: fc.string({ unit: 'binary', maxLength: 1000 }).map((words) => words.slice(0, 2000)),
      title: text,
      url: fc.oneof(fc.webUrl(), text),
      quote: text,
      authorName: text,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (said) => {
        const fitted = fitContent(said);
        expect(v.safeParse(Content, fitted).success).toBe(true);
        expect(v.safeParse(Sealed, await sealIt('a', fitted)).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['the longest Japanese', 'あ'],
    ['nothing but control characters', '\u0001'],
    ['lone surrogates', '\ud800'],
    ['quotation marks', '"'],
    ['emoji', '💮'],
  ])('seals %s within bounds', async (_, char) => {
    const full = (length: number) => char.repeat(Math.floor(length / char.length));
    const address = `https://a.example/${'%E3%81%82'.repeat(220)}`;
    const worst = {
      words: full(2000),
      title: full(300),
      url: address,
      quote: full(300),
      authorName: full(120),
    };
    const fitted = fitContent(worst);
    expect(v.safeParse(Sealed, await sealIt('a', fitted)).success).toBe(true);
    if (char === 'あ') expect(fitted).toEqual(worst);
  });

  it('keeps words, newlines included, and cuts a title at a whole character', () => {
    const fitted = fitContent({ ...content, words: '一行目\n二行目 💮', title: '💮'.repeat(200) });
    expect(fitted.words).toBe('一行目\n二行目 💮');
    expect(fitted.title).toBe(`${'💮'.repeat(149)}…`);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])(
    'keeps no address like %j',
    (url) => {
      expect(fitContent({ ...content, url }).url).toBe('');
    },
  );
});
