import { beforeEach, describe, expect, it } from 'vitest';
import { readRecipes } from '../../../extension/sites/known-recipes.ts';
import {
  dropOwnRecipe,
  keepOwnRecipe,
  madeId,
  readOwnRecipes,
} from '../../../extension/sites/own-recipes.ts';
import { recipeWith } from '../../sites/page.ts';

const origin = 'https://home.example.co.jp';
const lock = <T>(_: string, work: () => Promise<T>) => work();
let stored: Record<string, unknown>;
const area = {
  get: async () => structuredClone(stored),
  set: async (items: Record<string, unknown>) => {
    stored = { ...stored, ...structuredClone(items) };
  },
};
beforeEach(() => {
  stored = {};
});

const ofPosts = (post: string) => ({ ...recipeWith({ post }), id: 'made-here' });

describe('recipes made in this browser', () => {
  it('go before the built-in ones, under an id of their site', async () => {
    await keepOwnRecipe(area, lock, origin, ofPosts('.report'));
    const all = await readRecipes(area, [recipeWith()]);
    expect(all.map(({ id }) => id)).toEqual([madeId(origin), 'simple']);
  });

  it('stand beside the kinds of post made before, each with the id that its posts are named by', async () => {
    await keepOwnRecipe(area, lock, origin, ofPosts('.report'));
    await keepOwnRecipe(area, lock, origin, ofPosts('.comment'));
    const again = await keepOwnRecipe(area, lock, origin, ofPosts('.notice'));
    expect(again.surfaces.map(({ id, post }) => [id, post])).toEqual([
      ['post-3', '.notice'],
      ['post-2', '.comment'],
      ['post', '.report'],
    ]);
    expect(again.version).toBe(3);
    expect(again.fingerprint.any).toEqual(['.notice', '.comment', '.report']);
  });

  it('keep their posts’ ids when one kind is shown anew', async () => {
    await keepOwnRecipe(area, lock, origin, ofPosts('.report'));
    await keepOwnRecipe(area, lock, origin, ofPosts('.comment'));
    const again = await keepOwnRecipe(area, lock, origin, {
      ...ofPosts('.comment'),
      viewer: { name: [{ from: 'document', select: '.me' }] },
    });
    expect(again.surfaces.map(({ id, post }) => [id, post])).toEqual([
      ['post-2', '.comment'],
      ['post', '.report'],
    ]);
    const last = await keepOwnRecipe(area, lock, origin, ofPosts('.report'));
    expect(last.surfaces.map(({ id, post }) => [id, post])).toEqual([
      ['post', '.report'],
      ['post-2', '.comment'],
    ]);
    expect(last.viewer).toEqual({ name: [{ from: 'document', select: '.me' }] });
  });

  it('read before a kind that they correct, and take its place and id', async () => {
    await keepOwnRecipe(area, lock, origin, ofPosts('.res'));
    const again = await keepOwnRecipe(area, lock, origin, ofPosts('div.res'), { replaces: ['.res'] });
    expect(again.surfaces.map(({ id, post }) => [id, post])).toEqual([['post', 'div.res']]);
  });

  it('leave to the product what it reads besides', async () => {
    const product = { ...recipeWith({ id: 'journal', post: '.journal' }), match: ['https://*.example.jp/*'] };
    const made = await keepOwnRecipe(area, lock, origin, ofPosts('.wiki'), { base: product });
    expect(made.surfaces.map(({ id, post }) => [id, post])).toEqual([
      ['post', '.wiki'],
      ['journal', '.journal'],
    ]);
    expect(made.match).toEqual([]);
  });

  it('are at most eight kinds: the oldest goes', async () => {
    for (let n = 1; n <= 9; n += 1) await keepOwnRecipe(area, lock, origin, ofPosts(`.kind-${n}`));
    const { [origin]: recipe } = await readOwnRecipes(area);
    expect(recipe?.surfaces.map(({ post }) => post)).toHaveLength(8);
    expect(recipe?.surfaces.at(-1)?.post).toBe('.kind-2');
    expect(recipe?.surfaces[0]).toMatchObject({ id: 'post-9', post: '.kind-9' }); // and none ever takes its id
    expect(new Set(recipe?.surfaces.map(({ id }) => id)).size).toBe(8);
  });

  it('are still read when they are many and large: the oldest kinds go', async () => {
    const long = (n: number) => `.kind-${n}, ${`.${'x'.repeat(90)},`.repeat(2)} .end`;
    const places = (n: number) =>
      Array.from({ length: 4 }, (_, i) => ({
        select: `${long(n)} .p${i}`.slice(0, 300),
        place: 'after' as const,
      }));
    const rungs = (n: number) =>
      Array.from({ length: 6 }, (_, i) => ({ select: `${long(n)} .r${i}`.slice(0, 300) }));
    for (let n = 1; n <= 8; n += 1)
      await keepOwnRecipe(area, lock, origin, {
        ...recipeWith({
          post: long(n),
          flower: places(n),
          badges: places(n),
          time: rungs(n),
          permalink: rungs(n),
        }),
        id: 'made-here',
      });
    const { [origin]: recipe } = await readOwnRecipes(area);
    expect(recipe?.surfaces[0]?.post).toBe(long(8));
    expect(recipe?.surfaces.length).toBeLessThan(8);
  });

  it('survive a damaged neighbour, and go when they are dropped', async () => {
    await keepOwnRecipe(area, lock, origin, ofPosts('.report'));
    const { recipes } = stored;
    stored = {
      recipes: { ...(recipes as object), 'https://other.example': { id: 7 }, nonsense: ofPosts('.x') },
    };
    expect(Object.keys(await readOwnRecipes(area))).toEqual([origin]);
    await dropOwnRecipe(area, lock, origin);
    expect(await readOwnRecipes(area)).toEqual({});
  });

  it('are none where a selector would make every change of the page dear', async () => {
    await keepOwnRecipe(area, lock, origin, ofPosts('body:has(.x) .report'));
    expect(await readOwnRecipes(area)).toEqual({});
  });

  it('have an id that the contract takes, however long the host', () => {
    const id = madeId(`https://${'very-'.repeat(20)}long.example:8443`);
    expect(id).toMatch(/^made-[a-z0-9-]{1,35}$/);
    expect(id).not.toMatch(/-$/);
    expect(madeId('http://a.example.jp')).not.toBe(madeId('https://a.example.jp'));
    expect(madeId('https://a-b.example.jp')).not.toBe(madeId('https://a.b.example.jp'));
  });
});
