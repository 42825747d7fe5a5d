import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leave } from '../../../extension/messaging/handlers/membership.ts';
import { shareRecipe } from '../../../extension/messaging/handlers/team-recipes.ts';
import { readRecipes } from '../../../extension/sites/known-recipes.ts';
import { keepOwnRecipe } from '../../../extension/sites/own-recipes.ts';
import { noteFound, noteOpened } from '../../../extension/sites/recipe-health.ts';
import { createApi } from '../../../extension/sync/api.ts';
import type { Recipe } from '../../../shared/contract/recipe.ts';
import { recipeWith } from '../../sites/page.ts';
import { type MeddledFetch, meddled, problem } from '../fakes/answers.ts';
import { createDevice, type Device, SITE } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const DAY = 86_400_000;
let now: number;
let server: TeamServer;
let net: MeddledFetch;
let boss: Device;
let tanaka: Device;

beforeEach(async () => {
  now = 1_790_000_000_000;
  server = await startTeamServer(() => now);
  net = meddled(server.fetch);
  boss = createDevice({ fetch: server.fetch, clock: () => now });
  tanaka = createDevice({ fetch: net.fetch, clock: () => now });
  await boss.join(server.adminLink, '鈴木 部長');
  await tanaka.join(server.memberLink, '田中 由香');
});
afterEach(() => server.close());

const area = () => tanaka.world.browser.storage.local;
const reports = () => net.asked.filter(({ path, body }) => path === '/v1/recipes/health' && body);

/** Opens pages of one shape, each for half a minute; the last one settles those before it. */
async function visit(recipe: Recipe, found: readonly boolean[], origin = SITE): Promise<void> {
  for (const isFound of found) {
    const frame = { tabId: (now / 1000) % 100_000, frameId: 0, url: `${origin}/issues/${now}` };
    await noteOpened(tanaka.world, frame, recipe);
    if (isFound) await noteFound(tanaka.world, frame);
    now += 30_000;
  }
  await noteOpened(tanaka.world, { tabId: 1, frameId: 0, url: `${origin}/about` }, recipe);
}

function redmine(): Recipe {
  const recipe = tanaka.world.recipes.find(({ id }) => id === 'redmine');
  if (!recipe) throw new Error('There is no such product');
  return recipe;
}

async function totals() {
  const session = await boss.world.store.session.get('me');
  if (!session) throw new Error('Join first');
  const answer = await createApi(boss.world, { server: session.server, bearer: session.token }).health();
  if (!answer.ok) throw new Error('Refused');
  return answer.value.health;
}

describe('how recipes fare', () => {
  it('is told to the team in counts, without addresses, shapes or a name', async () => {
    await visit(redmine(), [true, true, false, true, false]);
    expect(await tanaka.world.sync()).toBeNull();
    expect(reports()).toHaveLength(1);
    expect(JSON.stringify(reports())).not.toMatch(/issues|example|about/);
    const { version } = redmine();
    expect(await totals()).toEqual([{ recipe: 'redmine', version, found: 3, missed: 2 }]);
  });

  it('is told once a day at most, from where it was told last', async () => {
    await visit(redmine(), [true]);
    await tanaka.world.sync();
    await visit(redmine(), [true, true]);
    await tanaka.world.sync();
    expect(reports()).toHaveLength(1);
    now += DAY;
    await tanaka.world.sync();
    await tanaka.world.sync();
    expect(reports()).toHaveLength(2);
    expect(await totals()).toMatchObject([{ found: 3, missed: 0 }]);
    now += DAY;
    await tanaka.world.sync();
    expect(reports()).toHaveLength(2); // there is nothing to tell
  });

  it('is neither lost nor doubled when the answer is lost, or the browser goes before it comes', async () => {
    await visit(redmine(), [true, true]);
    net.meddle = async (path, init) => {
      if (path !== '/v1/recipes/health') return null;
      await server.fetch(`https://praise.example${path}`, init);
      throw new TypeError('Failed to fetch');
    };
    expect(await tanaka.world.sync()).toEqual({ kind: 'offline' });
    await visit(redmine(), [true]);
    net.meddle = () => null;
    expect(await tanaka.world.sync(true)).toBeNull();
    expect(reports()[1]).toEqual(reports()[0]);
    expect(await totals()).toMatchObject([{ found: 2 }]);
    now += DAY;
    await tanaka.world.sync();
    expect(await totals()).toMatchObject([{ found: 3 }]);
  });

  it('is given up rather than doubled where the server was out of reach for long', async () => {
    await visit(redmine(), [true]);
    net.meddle = (path) => (path === '/v1/recipes/health' ? problem(503, 'unavailable') : null);
    await tanaka.world.sync();
    now += 16 * DAY;
    await visit(redmine(), [true, true]);
    net.meddle = () => null;
    await tanaka.world.sync(true);
    expect(await totals()).toMatchObject([{ found: 2 }]);
  });

  it('does not stand in the way for ever where the server takes no such report', async () => {
    await visit(redmine(), [true]);
    net.meddle = (path) => (path === '/v1/recipes/health' ? problem(400, 'invalid') : null);
    expect(await tanaka.world.sync()).toBeNull();
    net.meddle = () => null;
    await tanaka.world.sync();
    expect(reports()).toHaveLength(1);
  });

  it('is told of the team’s recipes by their tags, and not at all of those made here', async () => {
    const origin = 'https://home.example.co.jp';
    const made = { ...recipeWith({ post: '.report' }), id: 'made-here' };
    await keepOwnRecipe(boss.world.browser.storage.local, boss.world.lock, origin, made);
    await boss.world.sync();
    await shareRecipe(boss.world, { tabId: 7, origin }, undefined);
    await tanaka.world.sync();
    const [teams] = await readRecipes(area(), []);
    if (!teams) throw new Error('Nothing was shared');
    const own = await keepOwnRecipe(area(), tanaka.world.lock, 'https://mine.example', made);
    await visit(teams, [true], origin);
    await visit(own, [true], 'https://mine.example');
    await tanaka.world.sync();
    expect(JSON.stringify(reports())).not.toMatch(/made-|team-|home|mine/);
    expect(await totals()).toEqual([
      { recipe: expect.stringMatching(/^[\w-]{22}$/), version: 1, found: 1, missed: 0 },
    ]);
  });

  it('goes to no other team', async () => {
    await visit(redmine(), [true]);
    await leave(tanaka.world, undefined);
    await tanaka.join(server.memberLink, '田中 由香');
    await tanaka.world.sync();
    expect(reports()).toEqual([]);
  });
});
