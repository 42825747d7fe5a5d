import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createReader } from '../../../extension/overlay/read/create-reader.ts';
import { recipes } from '../../../extension/recipes/index.ts';
import type { Expected } from '../expected.ts';
import { openPage } from '../page.ts';
import { clicksToRead } from './clicks.ts';

/** Saved pages, read without their recipe: product, page, and which of its kinds of post. */
const pages = [
  ['sample-intranet', 'board', 'reply'],
  ['sample-intranet', 'english', 'reply'],
  ['sample-intranet', 'reports', 'reply'],
  ['garoon', 'space-comment', 'space-comment'],
  ['garoon', 'message-comment', 'message-comment'],
  ['kintone', 'record-comment', 'record-comment'],
  ['kintone', 'thread', 'thread'],
  ['redmine', 'issue', 'journal'],
  ['redmine', 'issue-classic', 'journal'],
  ['mattermost', 'cut', 'post'],
  ['gitlab', 'work-item', 'note'],
  ['gitlab', 'merge-request', 'note'],
  ['jira-server', 'issue', 'comment'],
  ['jira-cloud', 'issue', 'comment'],
  ['bugzilla', 'bug-modal', 'comment'],
  ['trello', 'card', 'comment'],
  ['asana', 'task', 'story'],
  ['cybozu-office', 'message', 'comment'],
  ['open-social', 'comments', 'comment'],
] as const;

it.each(pages)('reaches the posts of %s/%s (%s) in five clicks at most', (id, page, surface) => {
  const folder = join(import.meta.dirname, '..', id);
  const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const document = openPage(readFileSync(join(folder, `${page}.html`), 'utf8'), expected[page]?.url);
  const recipe = recipes.find((one) => one.id === id);
  if (!recipe) throw new Error(`There is no recipe ${id}`);
  const reader = createReader(recipe, document);
  const all = [...document.querySelectorAll(reader.selector)].flatMap(
    (element) => reader.read(element) ?? [],
  );
  const wanted = all.filter((post) => post.surface.id === surface);
  expect(wanted.length).toBeGreaterThan(1);
  expect(clicksToRead(document, wanted, all)).toBeLessThanOrEqual(5);
});
