import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../extension/overlay/read/create-reader.ts';
import { proposeLists } from '../../../extension/picker/propose/propose-lists.ts';
import { proposeRecipe } from '../../../extension/picker/propose/propose-recipe.ts';
import { proposeViewer } from '../../../extension/picker/propose/propose-viewer.ts';
import { checkRecipe } from '../../../extension/recipes/check-recipe.ts';
import { openPage } from '../page.ts';

/** One click on words of a post, and nothing else. */
function made(page: string, words: string) {
  const html = readFileSync(join(import.meta.dirname, 'pages', `${page}.html`), 'utf8');
  const document = openPage(html, 'https://home.example.co.jp/reports');
  const pointed = [...document.querySelectorAll('*')].find(
    ({ childElementCount, textContent }) => childElementCount === 0 && textContent?.includes(words),
  );
  if (!pointed) throw new Error(`Nowhere it says ${words}`);
  const { lists, best } = proposeLists(document, [pointed]);
  const list = lists[best];
  const recipe = list ? proposeRecipe({ list, name: 'home.example.co.jp', id: 'made-home' }) : 'no list';
  if (typeof recipe === 'string') throw new Error(recipe);
  const reader = createReader(recipe, document);
  const read = [...document.querySelectorAll(reader.selector)].flatMap(
    (element) => reader.read(element) ?? [],
  );
  return { document, recipe, reader, read };
}

describe('one click on a page of utility classes', () => {
  const { recipe, reader, read, document } = made('utility', '三号機');

  it('reads every report, and neither the line between days nor the head', () => {
    expect(read.map(({ author }) => author.name)).toEqual([
      '佐藤 健一',
      '田中 由香',
      '山本 浩二',
      '佐藤 健一',
      '中村 葵',
    ]);
    expect(read.map(({ id }) => id)).toEqual(['post/481', 'post/482', 'post/483', 'post/485', 'post/486']);
    expect(read.map(({ time }) => time)[4]).toBe('昨日 17:50');
    expect(read[1]?.permalink).toBe('https://home.example.co.jp/reports/482');
    expect(read[1] && reader.quote(read[1])).toMatch(/^三号機.*います。$/);
  });

  it('gives a recipe that a stranger’s check lets through, and rests on no utility class', () => {
    expect(checkRecipe(structuredClone(recipe), document)).toEqual({ recipe });
    expect(JSON.stringify(recipe)).not.toMatch(/px-4|text-gray|font-semibold|gap-|:has\(/);
  });

  it('takes the reader’s own name from the head', () => {
    const head = document.querySelector('header nav a:last-child');
    const viewer = head && proposeViewer(document, head);
    expect(viewer && createReader({ ...recipe, viewer }, document).viewer()).toEqual({
      id: '27',
      name: '鈴木 美咲',
      weak: false,
    });
  });
});

describe('one click on a page of hashed class names', () => {
  const { recipe, read } = made('modules', 'nightly build');

  it('reads every post with author, id and permalink', () => {
    expect(read.map(({ author }) => [author.id, author.name])).toEqual([
      ['3f9a', 'Emma Reed'],
      ['81bc', 'Ken Sato'],
      ['55de', 'Yuka Tanaka'],
      ['3f9a', 'Emma Reed'],
    ]);
    expect(read.map(({ id }) => id)).toEqual([
      'post/7f31a0b2',
      'post/1b22c9d4',
      'post/9ad0f377',
      'post/0c44e1fa',
    ]);
    expect(read.every(({ strength, permalink }) => strength === 'stable' && permalink)).toBe(true);
  });

  it('keeps the words that authors of a style sheet chose, and none of the hashes', () => {
    expect(JSON.stringify(recipe)).not.toMatch(/x9Kq2|aB3xZ|pL0s9|css-1q8zw4|Zk1m2/);
  });
});

describe('what a page alone does not show', () => {
  const row = (n: number, name: string) =>
    `<div class="res" id="res${n}"><a class="name" href="user.cgi?username=${name}">${name}</a> <time>2026/11/1${n} 9:00</time><div class="words">${n} 件目の知らせです。</div></div>`;
  function read(url: string, ...people: string[]) {
    const document = openPage(`<main>${people.map((name, at) => row(at + 1, name)).join('')}</main>`, url);
    const [pointed] = document.querySelectorAll('.words');
    const { lists, best } = proposeLists(document, pointed ? [pointed] : []);
    const list = lists[best];
    const recipe = list ? proposeRecipe({ list, name: 'x', id: 'made-x' }) : 'no list';
    if (typeof recipe === 'string') throw new Error(recipe);
    const reader = createReader(recipe, document);
    return [...document.querySelectorAll(reader.selector)].flatMap((element) => reader.read(element) ?? []);
  }

  it('makes no post of one thread that of another, where the page tells them apart by a parameter', () => {
    const [one] = read('https://home.example.co.jp/thread.cgi?id=12', 'sato', 'ito');
    const [other] = read('https://home.example.co.jp/thread.cgi?id=13', 'suzuki', 'ito');
    expect(one?.id).toBe('post//thread.cgi/12/1');
    expect(other?.id).toBe('post//thread.cgi/13/1');
  });

  it('makes nobody an account that would be everybody’s', () => {
    const [one] = read('https://home.example.co.jp/thread.cgi?id=12', 'sato');
    expect(one?.author).toMatchObject({ id: 'sato', weak: false });
  });
});
