// @vitest-environment node
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReader } from '../../extension/overlay/read/create-reader.ts';
import { recipes } from '../../extension/recipes/index.ts';
import { parseRecipe, type Recipe } from '../../shared/contract/recipe.ts';
import { newRecipe } from '../run/new-recipe.ts';
import type { Expected } from './expected.ts';
import { openPage } from './page.ts';

let copy = '';

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'new-recipe-'));
  await mkdir(join(copy, 'extension'));
  await cp(join(import.meta.dirname, '../../extension/recipes'), join(copy, 'extension/recipes'), {
    recursive: true,
  });
});
afterEach(() => rm(copy, { recursive: true }));

it('lists the new recipe with the others', async () => {
  const written = await newRecipe(copy, 'acme-board');
  expect(written).toHaveLength(4);
  await newRecipe(copy, 'zebra');
  const list = await import(join(copy, 'extension/recipes/index.ts'));
  const ids = list.recipes.map(({ id }: Recipe) => id);
  expect(ids).toEqual([...recipes.map(({ id }) => id), 'acme-board', 'zebra']);
});

it('keeps the imports in the order the formatter wants', async () => {
  await newRecipe(copy, 'acme-board');
  const list = await readFile(join(copy, 'extension/recipes/index.ts'), 'utf8');
  const paths = [...list.matchAll(/from '(\.\/[^']+)'/g)].map(([, path]) => path);
  expect(paths).toEqual([...paths].sort());
});

it('starts from a recipe that reads its own page', async () => {
  await newRecipe(copy, 'acme-board');
  const { acmeBoard } = await import(join(copy, 'extension/recipes/acme-board.ts'));
  expect(parseRecipe(acmeBoard)).toEqual({ recipe: acmeBoard });
  const folder = join(copy, 'test/sites/acme-board');
  const pages: { comment: Expected } = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8'));
  const document = openPage(await readFile(join(folder, 'comment.html'), 'utf8'), pages.comment.url);
  const reader = createReader(acmeBoard, document);
  const read = [...document.querySelectorAll(reader.selector)].flatMap(
    (element) => reader.read(element) ?? [],
  );
  expect(read.map(({ id, author, permalink }) => ({ id, author, permalink }))).toEqual(
    pages.comment.posts.map(({ id, author, permalink }) => ({ id, author, permalink })),
  );
  expect(reader.viewer()).toEqual(pages.comment.viewer);
});

it.each(['', 'Acme', '../x', 'a'])('refuses %j as an id', async (id) => {
  await expect(newRecipe(copy, id)).rejects.toThrow('is no recipe id');
});

it('does not write over a recipe that exists', async () => {
  const before = await readFile(join(copy, 'extension/recipes/redmine.ts'), 'utf8');
  await expect(newRecipe(copy, 'redmine')).rejects.toThrow('is there already');
  expect(await readFile(join(copy, 'extension/recipes/redmine.ts'), 'utf8')).toBe(before);
});
