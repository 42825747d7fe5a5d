import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPosts } from '../../../extension/generic/count-posts.ts';
import { createGenericReader } from '../../../extension/generic/create-generic-reader.ts';
import { checkRecipe } from '../../../extension/recipes/check-recipe.ts';
import { generic } from '../../../extension/recipes/generic.ts';
import { recipes } from '../../../extension/recipes/index.ts';
import { recognise } from '../../../extension/recipes/recognise.ts';
import type { Expected } from '../expected.ts';
import { openPage } from '../page.ts';

/** What `expected.json` says of a page beside what it says of a product's. */
interface ExpectedMarks extends Expected {
  readonly posts: readonly (Expected['posts'][number] & {
    readonly element: string;
    /** Badges are right after this element, or its last child; null where the post does not name its author. */
    readonly badges: string | null;
  })[];
}

const folder = import.meta.dirname;
const pages: Record<string, ExpectedMarks> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const files = (of: string) => readdirSync(of).filter((file) => file.endsWith('.html'));
const html = (file: string) => readFileSync(join(folder, file), 'utf8');

function read(document: Document) {
  const reader = createGenericReader(document);
  const candidates = [...document.querySelectorAll(reader.selector)];
  return { reader, candidates, read: candidates.flatMap((element) => reader.read(element) ?? []) };
}

it('expects something of every saved page', () => {
  expect(
    Object.keys(pages)
      .map((page) => `${page}.html`)
      .sort(),
  ).toEqual(files(folder).sort());
});

it('has a recipe that passes the check, and that recognises no page by itself', () => {
  expect(checkRecipe(structuredClone(generic), openPage(''))).toEqual({ recipe: generic });
  expect(recognise([generic], { url: 'https://x.example/', matches: () => true })).toBeNull();
});

describe.each(Object.entries(pages))('%s', (page, expected) => {
  const open = () => {
    const document = openPage(html(`${page}.html`), expected.url);
    return { document, ...read(document) };
  };

  it('reads exactly the posts that are sure', () => {
    const { document, reader, read } = open();
    const { posts } = expected;
    expect(read.map(({ element }) => element)).toEqual(
      posts.map((post) => document.querySelector(post.element)),
    );
    expect(
      read.map((post) => {
        const { element, surface, ...rest } = post;
        return { ...rest, quote: reader.quote(post) };
      }),
    ).toEqual(posts.map(({ element, flower, badges, ...post }) => post));
  });

  it('puts flowers and badges where they belong, and never into a link', () => {
    const { document, reader, read } = open();
    for (const [i, post] of read.entries()) {
      const { flower = '', badges = null } = expected.posts[i] ?? {};
      const mark = document.createElement('hanamaru-mark');
      const names = document.createElement('hanamaru-badges');
      expect(reader.place(post, names, post.surface.badges)).toBe(badges !== null);
      const besideNames = [names.previousElementSibling, names.parentElement];
      if (badges) expect(besideNames, badges).toContain(document.querySelector(badges));
      expect(reader.place(post, mark)).toBe(true);
      const beside = [mark.previousElementSibling, mark.parentElement];
      expect(beside, flower).toContain(document.querySelector(flower));
      expect(mark.closest('a')).toBeNull();
    }
  });

  it('leaves what is not sure bare', () => {
    const { document, reader } = open();
    for (const selector of expected.bare) {
      const element = document.querySelector(selector);
      expect(element?.matches(reader.selector), selector).toBe(true);
      expect(element && reader.read(element), selector).toBeNull();
    }
  });

  it('is no page of a product, and knows nobody who is signed in', () => {
    const { document, reader } = open();
    const matches = (selector: string) => document.querySelector(selector) !== null;
    expect(recognise(recipes, { url: expected.url, matches })).toBeNull();
    expect(reader.viewer()).toBe(expected.viewer);
  });
});

/** An answer behind the words of a post; a byline in its place names the author. */
const thread =
  '<ul class="thread"><li><a rel="author" href="/people/ogawa">小川 翔</a> <time datetime="2026-09-04">9月4日</time> <p>了解です。</p></li></ul>';

describe('a page that must stay silent', () => {
  it.each(files(join(folder, 'silent')))('%s', (file) => {
    const document = openPage(html(`silent/${file}`), `https://intranet.example.co.jp/box/9`);
    expect(countPosts(createGenericReader(document), document)).toBe(0);
  });

  it.each([
    ['generated-ids', 'ember1042', 'note-1042', 1],
    ['generated-ids', 'href="#"', 'href="/notes/1044"', 1],
    ['one-address', '"/box/8"><span itemprop="author">小', '"/box/7"><span itemprop="author">小', 2],
    ['one-address', 'url" href="/box/9', 'url" href="/box/9#o4', 1],
    ['answers-inside', 'class="post-comments"', 'class="box"', 0],
    ['answers-inside', '9月1日</time>', '9月1日</time><a rel="author" href="/people/abe">阿部 翼</a>', 1],
    ['answers-inside', '<ul class="thread"><li>', '<footer><li>', 0],
    ['answers-inside', thread, '<footer><a rel="author" href="/people/ogawa">小川 翔</a></footer>', 1],
    ['answers-inside', '総務課 内線 1190', '阿部 翼', 1],
    ['answers-inside', '退会済みのユーザー', '阿部 翼', 1],
    ['answers-inside', 'blockquote>', 'div>', 1],
    ['one-account', '/members/7">小', '/members/ogawa">小', 2],
    ['one-account', '>花丸工業 連絡板</a>', '>花丸 恵</a>', 1],
    ['elsewhere', 'news.example.com', 'intranet.example.co.jp', 2],
    [
      'news-portal',
      '<h2><a href="/news/1201"',
      '<a rel="author" href="/people/abe">阿部 翼</a><a href="/news/1201"',
      1,
    ],
    ['news-portal', 'schema.org/Organization"', 'schema.org/Person"', 3],
    ['recipe-blog', 'https://menu.example.co.jp/other#entry', '#entry', 1],
    ['search-results', 'href="/people/ada"', 'rel="author" href="/people/ada"', 0],
    [
      'search-results',
      'id="hit-1"><h3>',
      'id="page-7701"><a rel="author" href="/people/ada">Ada Nowak</a><h3>',
      1,
    ],
    ['dashboard', '>system<', '>Ada Nowak<', 0],
    [
      'dashboard',
      'id="card-3" aria-label="Owner"><h2>Line 3</h2><span class="author">system',
      'id="alarm-612"><span class="author">Ada Nowak',
      1,
    ],
    [
      'products',
      'schema.org/Review"><span itemprop="author">田中',
      'schema.org/Review" id="review-881"><span itemprop="author">田中',
      1,
    ],
  ])('%s, with %j as %j, reads %i', (file, what, instead, posts) => {
    const page = html(`silent/${file}.html`);
    expect(page).toContain(what);
    const document = openPage(page.replaceAll(what, instead), 'https://intranet.example.co.jp/box/9');
    expect(countPosts(createGenericReader(document), document)).toBe(posts);
  });
});
