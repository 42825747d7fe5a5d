import { beforeEach, describe, expect, it } from 'vitest';
import { readCounts } from '../../../extension/sites/recipe-counts.ts';
import {
  MISSES,
  noteFound,
  noteOpened,
  readSilent,
  shapeOf,
} from '../../../extension/sites/recipe-health.ts';
import { recipeWith } from '../../sites/page.ts';

const origin = 'https://redmine.example.co.jp';
let local: Record<string, unknown>;
let session: Record<string, unknown>;
let now: number;

const over = (read: () => Record<string, unknown>) => ({
  get: async (key: string) => structuredClone({ [key]: read()[key] }),
  set: async (items: Record<string, unknown>) => void Object.assign(read(), structuredClone(items)),
});
const area = over(() => local);
const deps = {
  browser: { storage: { local: area, session: over(() => session) } },
  lock: <T>(_: string, work: () => Promise<T>) => work(),
  clock: () => now,
};

beforeEach(() => {
  local = {};
  session = {};
  now = 1_790_000_000_000;
});

/** Somebody looks at a page for half a minute, in a tab of its own. */
async function visit(path: string, found: boolean, recipe = recipeWith()): Promise<void> {
  const frame = { tabId: (now / 1000) % 1000, frameId: 0, url: origin + path };
  await noteOpened(deps, frame, recipe);
  if (found) await noteFound(deps, frame);
  now += 30_000;
}

async function visits(times: number, path: (n: number) => string, found: boolean): Promise<void> {
  for (let n = 0; n < times; n += 1) await visit(path(n), found);
}

describe('a recipe', () => {
  it('is silent once it finds nothing on five pages of a kind that had posts', async () => {
    await visit('/issues/1', true);
    await visits(MISSES, (n) => `/issues/${n + 2}`, false);
    expect(await readSilent(area)).toEqual([]); // the fifth is settled when the next page opens
    await visit('/projects', false);
    expect(await readSilent(area)).toEqual([origin]);
  });

  it('is not blamed for pages that never had posts', async () => {
    await visit('/issues/1', true);
    await visits(20, () => '/projects', false);
    expect(await readSilent(area)).toEqual([]);
  });

  it('is well again with one post, and with a new version', async () => {
    await visit('/issues/1', true);
    await visits(MISSES + 1, () => '/issues/2', false);
    expect(await readSilent(area)).toEqual([origin]);
    await visit('/issues/3', true);
    expect(await readSilent(area)).toEqual([]);
    await visits(MISSES + 1, () => '/issues/2', false);
    await visit('/issues/4', false, { ...recipeWith(), version: 2 });
    expect(await readSilent(area)).toEqual([]);
  });

  it('is not blamed for a page that was left before it could be read', async () => {
    await visit('/issues/1', true);
    for (let n = 0; n < 12; n += 1) {
      await noteOpened(deps, { tabId: 1, frameId: 0, url: `${origin}/issues/${n}` }, recipeWith());
      now += 3000;
    }
    expect(await readSilent(area)).toEqual([]);
  });

  it('takes a miss back from a page that is looked at later, as tabs in the background are', async () => {
    await visit('/issues/1', true);
    const later = Array.from({ length: 6 }, (_, n) => ({
      tabId: 50 + n,
      frameId: 0,
      url: `${origin}/issues/${n}`,
    }));
    for (const frame of later) await noteOpened(deps, frame, recipeWith());
    now += 30_000;
    await visit('/projects', false);
    expect(await readSilent(area)).toEqual([origin]);
    for (const frame of later) await noteFound(deps, frame);
    expect(await readSilent(area)).toEqual([]);
    expect((await readCounts(area)).counts).toMatchObject([{ found: 7, missed: 0 }]);
  });

  it('fares for itself where two products share an origin', async () => {
    const kintone = { ...recipeWith(), id: 'kintone' };
    const [one, other] = [1, 2].map((tabId) => ({
      tabId,
      frameId: 0,
      url: `${origin}/${tabId === 1 ? 'g' : 'k'}/x`,
    }));
    if (!one || !other) throw new Error('Two tabs');
    await noteOpened(deps, one, recipeWith());
    await noteOpened(deps, other, kintone);
    await noteFound(deps, one);
    expect((await readCounts(area)).counts).toMatchObject([{ recipe: 'simple', found: 1, missed: 0 }]);
  });

  it('keeps no address: only the shape of pages that had posts', async () => {
    await visit('/issues/812?tab=history', true);
    expect(JSON.stringify(local)).not.toContain('812');
    expect(shapeOf(`${origin}/issues/812?tab=history`)).toBe('/issues/*?tab');
    expect(shapeOf('https://example.cybozu.com/k/#/space/7/thread/15')).toBe('/k/#/space/*/thread/*');
    expect(shapeOf(`${origin}/wiki/${encodeURIComponent('障害対応')}`)).toBe('/wiki/*');
  });
});
