import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGenericReader } from '../../../extension/generic/create-generic-reader.ts';
import { createReader, type Reader, type ReadPost } from '../../../extension/overlay/read/create-reader.ts';
import { recipes } from '../../../extension/recipes/index.ts';
import type { Expected } from '../expected.ts';
import { openPage } from '../page.ts';

/**
 * Every saved page of every product, read without its recipe: whatever is read then must be a post of the recipe's, by
 * the author that the recipe names. Silence is allowed; where products mark their posts, so is agreement alone.
 */
const marked: Readonly<Record<string, number>> = {
  'sample-intranet': 4,
  wordpress: 6,
  'stackoverflow-teams': 4,
};

const allOf = (reader: Reader, document: Document) =>
  [...document.querySelectorAll(reader.selector)].flatMap((element) => reader.read(element) ?? []);

/** The recipe's post that was read as another element of it, if any. */
function sameAs({ element }: ReadPost, posts: readonly ReadPost[]): ReadPost | undefined {
  return (
    posts.find((post) => post.element === element) ??
    posts.findLast((post) => post.element.contains(element)) ??
    posts.find((post) => element.contains(post.element))
  );
}

describe.each(recipes.map((recipe) => [recipe.id, recipe] as const))('%s', (id, recipe) => {
  const folder = join(import.meta.dirname, '..', id);
  const pages: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

  const compared = Object.entries(pages).flatMap(([page, { url }]) => {
    const document = openPage(readFileSync(join(folder, `${page}.html`), 'utf8'), url);
    const known = allOf(createReader(recipe, document), document);
    const generic = createGenericReader(document);
    return allOf(generic, document).map((post) => ({ page, post, same: sameAs(post, known) }));
  });

  it('gives no post that is none, and no author who did not write it', () => {
    expect(compared.map(({ page, post }) => [page, post.id, post.author.name])).toEqual(
      compared.map(({ page, post, same }) => [page, post.id, same?.author.name]),
    );
  });

  it('gives two posts two names, and two people two accounts', () => {
    const ids = compared.map(({ post, same }) => [post.id, same?.id] as const);
    const accounts = compared
      .filter(({ post }) => !post.author.weak)
      .map(({ post, same }) => [post.author.id, same?.author.id] as const);
    for (const pairs of [ids, accounts]) {
      const [ours, theirs] = [0, 1].map((side) => new Set(pairs.map((pair) => pair[side])).size);
      expect(ours).toBe(theirs);
      expect(new Set(pairs.map(String)).size).toBe(ours);
    }
  });

  it.skipIf(marked[id] === undefined)('reads the posts that the product marks', () => {
    expect(compared).toHaveLength(marked[id] ?? 0);
  });
});
