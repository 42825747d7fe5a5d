import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameAccount } from '../../extension/overlay/read/author.ts';
import { createReader } from '../../extension/overlay/read/create-reader.ts';
import { recipes } from '../../extension/recipes/index.ts';
import { recognise } from '../../extension/recipes/recognise.ts';
import type { Expected } from './expected.ts';
import { openPage } from './page.ts';

/**
 * Every recipe against saved pages: what is found must be expected, and what is expected must be found. The pages
 * have the products' structure and invented content; `expected.json` says what a reader must make of each.
 */
describe.each(recipes.map((recipe) => [recipe.id, recipe] as const))('%s', (id, recipe) => {
  const folder = join(import.meta.dirname, id);
  const pages: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

  it('expects something of every saved page', () => {
    const saved = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(
      Object.keys(pages)
        .map((surface) => `${surface}.html`)
        .sort(),
    ).toEqual(saved.sort());
  });

  describe.each(Object.entries(pages))('%s', (surface, expected) => {
    function open() {
      const document = openPage(readFileSync(join(folder, `${surface}.html`), 'utf8'), expected.url);
      const reader = createReader(recipe, document);
      const read = [...document.querySelectorAll(reader.selector)].flatMap(
        (element) => reader.read(element) ?? [],
      );
      return { document, reader, read };
    }

    it('reads exactly the posts that are there', () => {
      const { reader, read } = open();
      expect(
        read.map((post) => ({
          id: post.id,
          strength: post.strength,
          author: post.author,
          permalink: post.permalink,
          time: post.time,
          quote: reader.quote(post),
        })),
      ).toEqual(expected.posts.map(({ flower, ...post }) => post));
    });

    it('puts each flower where it belongs', () => {
      const { document, reader, read } = open();
      const marks = read.map((post) => {
        const mark = document.createElement('hanamaru-mark');
        expect(reader.place(post, mark)).toBe(true);
        return mark;
      });
      for (const [i, mark] of marks.entries()) {
        const { flower } = expected.posts[i] ?? { flower: 'a post that was expected' };
        const home = document.querySelector(flower);
        expect(home, flower).not.toBeNull();
        expect(mark.parentElement === home || mark.previousElementSibling === home, flower).toBe(true);
      }
    });

    it('leaves system rows, deleted posts, drafts and decoys bare', () => {
      const { document, reader, read } = open();
      for (const post of read) reader.place(post, document.createElement('hanamaru-mark'));
      for (const selector of expected.bare) {
        const element = document.querySelector(selector);
        expect(element, selector).not.toBeNull();
        expect(element && reader.read(element), selector).toBeNull();
        expect(element?.querySelector('hanamaru-mark') ?? null, selector).toBeNull();
      }
    });

    it('knows who is signed in, and which posts are theirs', () => {
      const { reader, read } = open();
      const viewer = reader.viewer();
      expect(viewer).toEqual(expected.viewer);
      const own = read.filter(({ author }) => viewer && isSameAccount(viewer, author));
      expect(own.map(({ id }) => id)).toEqual(expected.own);
    });

    it('is recognised as this product and no other', () => {
      const { document } = open();
      const matches = (selector: string) => document.querySelector(selector) !== null;
      expect(recognise(recipes, { url: expected.url, matches })).toBe(id);
      const others = recipes.filter((other) => other.id !== id);
      expect(recognise(others, { url: expected.url, matches })).toBeNull();
    });
  });
});
