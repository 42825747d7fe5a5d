import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leave } from '../../../extension/messaging/handlers/membership.ts';
import { keepRecipe, startPicker } from '../../../extension/messaging/handlers/picker.ts';
import { readBy, recognise } from '../../../extension/messaging/handlers/recognise.ts';
import { switchOn } from '../../../extension/messaging/handlers/switch-sites.ts';
import {
  askRecipes,
  shareRecipe,
  shareSame,
  withdrawRecipe,
} from '../../../extension/messaging/handlers/team-recipes.ts';
import { chooseRecipe } from '../../../extension/recipes/choose-recipe.ts';
import { readRecipes, recipeMadeFor } from '../../../extension/sites/known-recipes.ts';
import { keepOwnRecipe, madeId } from '../../../extension/sites/own-recipes.ts';
import { readTeamRecipes } from '../../../extension/sites/team-recipes.ts';
import { readKeyring } from '../../../extension/store/keyring.ts';
import { createApi } from '../../../extension/sync/api.ts';
import { sealRecipe } from '../../../extension/vault/seal.ts';
import type { Recipe } from '../../../shared/contract/recipe.ts';
import { recipeTag } from '../../../shared/target/tag.ts';
import { recipeWith } from '../../sites/page.ts';
import { type MeddledFetch, meddled } from '../fakes/answers.ts';
import { createDevice, type Device } from '../fakes/device.ts';
import { startTeamServer, type TeamServer } from '../fakes/team-server.ts';

const origin = 'https://home.example.co.jp';
const url = `${origin}/reports/3`;
const now = () => 1_790_000_000_000;
let server: TeamServer;
let net: MeddledFetch;
let boss: Device;
let tanaka: Device;
/** Everything that Tanaka's browser asked of the server. */
let asked: string[];
/** Everything that was sent to the server. */
let sent: string;

beforeEach(async () => {
  server = await startTeamServer(now);
  asked = [];
  sent = '';
  net = meddled(async (address, init) => {
    sent += `${address} ${init.body ?? ''}\n`;
    return server.fetch(address, init);
  });
  boss = createDevice({ fetch: net.fetch, clock: now });
  tanaka = createDevice({
    fetch: (address, init) => {
      asked.push(`${init.method} ${new URL(address).pathname}`);
      return server.fetch(address, init);
    },
    clock: now,
  });
  await boss.join(server.adminLink, '鈴木 部長');
  await tanaka.join(server.memberLink, '田中 由香');
  await boss.world.sync();
  await tanaka.world.sync();
});
afterEach(() => server.close());

const picking = { tabId: 7, origin };
const made = (post: string): Recipe => ({ ...recipeWith({ post }), id: 'made-here' });
const areaOf = (device: Device) => device.world.browser.storage.local;

async function share(post = '.report'): Promise<void> {
  await keepOwnRecipe(areaOf(boss), boss.world.lock, origin, made(post));
  expect(await shareRecipe(boss.world, picking, undefined)).toEqual({ ok: true });
}

/** As an admin whose browser is not ours would. */
async function put(recipe: unknown, at = origin, named = at): Promise<void> {
  const keyring = await readKeyring(boss.world.store);
  const session = await boss.world.store.session.get('me');
  if (!keyring || !session) throw new Error('Join first');
  const tag = await recipeTag(keyring.tag, named);
  // biome-ignore lint/suspicious/noExplicitAny: what breaks the contract is the point
  const sealed = await sealRecipe(keyring.content, tag, { origin: at, recipe, aliases: [] } as any);
  if (!sealed) throw new Error('Too large');
  const api = createApi(boss.world, { server: session.server, bearer: session.token });
  expect((await api.putRecipe(tag, sealed)).ok).toBe(true);
}

const teams = async (device = tanaka) => (await readTeamRecipes(areaOf(device))).sites;

describe('a recipe that an admin shares', () => {
  it('reaches a colleague, whose popup offers the site, and reads its pages', async () => {
    await share();
    await tanaka.world.sync();
    const found = await recognise(tanaka.world, { tabId: 1, url });
    expect(found).toEqual({ recipe: expect.stringMatching(/^team-[0-9a-f]{32}$/), name: '見本' });
    expect(tanaka.fake.ran).toEqual([]); // the page itself need not be looked at
    expect(await recognise(tanaka.world, { tabId: 1, url: 'https://other.example/' })).toBeNull();
    tanaka.fake.granted.add(`${origin}/*`);
    expect(await switchOn(tanaka.world, { origin, recipe: found?.recipe ?? '' })).toEqual({ ok: true });
    const known = await readRecipes(areaOf(tanaka), tanaka.world.recipes);
    expect(chooseRecipe(known, { url, own: found?.recipe ?? '' })?.surfaces).toEqual(
      made('.report').surfaces,
    );
  });

  it('is offered also to a colleague who has the site on with another', async () => {
    await share();
    await tanaka.world.sync();
    const teams = (await recipeMadeFor(areaOf(tanaka), origin))?.id;
    expect(await readBy(tanaka.world, { url, recipe: 'redmine' })).toMatchObject({
      recipe: 'redmine',
      teams,
    });
    expect(await readBy(tanaka.world, { url, recipe: teams ?? '' })).not.toHaveProperty('teams');
  });

  it('leaves the browser with nothing in clear: neither its site nor what it reads', async () => {
    sent = '';
    await share('.very-special-report');
    expect(sent).toContain('/v1/recipes/');
    expect(sent).not.toMatch(/home|example\.co\.jp|special|made-/);
  });

  it('is asked for only when it changed', async () => {
    const fetched = () => asked.filter((one) => one.endsWith('/v1/recipes')).length;
    expect(fetched()).toBe(0);
    await share();
    await tanaka.world.sync();
    await tanaka.world.sync();
    expect(fetched()).toBe(1);
    await share('.note');
    await tanaka.world.sync();
    expect(fetched()).toBe(2);
  });

  it('takes the place of its earlier version, under the same id', async () => {
    await share();
    await tanaka.world.sync();
    const before = (await teams())[origin]?.recipe;
    await share('.note');
    await tanaka.world.sync();
    const after = (await teams())[origin]?.recipe;
    expect([before?.version, after?.version]).toEqual([1, 2]);
    expect(after?.id).toBe(before?.id);
    expect(after?.surfaces.map(({ post }) => post)).toEqual(['.note', '.report']);
  });

  it('goes behind what was made here, and before the products', async () => {
    await share();
    await tanaka.world.sync();
    const [first] = await readRecipes(areaOf(tanaka), tanaka.world.recipes);
    expect(first?.id).toMatch(/^team-/);
    await keepOwnRecipe(areaOf(tanaka), tanaka.world.lock, origin, made('.mine'));
    expect((await recipeMadeFor(areaOf(tanaka), origin))?.id).toBe(madeId(origin));
    expect((await readRecipes(areaOf(tanaka), []))[0]?.id).toBe(madeId(origin));
  });

  it('is gone when the team is left, at once, and cannot come back with an answer that was on its way', async () => {
    await share();
    await tanaka.world.sync();
    let arrive = () => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const boot = createDevice({
      fetch: async (address, init) => {
        const answer = await server.fetch(address, init);
        if (address.endsWith('/v1/recipes')) await late;
        return answer;
      },
      clock: now,
    });
    await boot.join(server.memberLink, '佐藤');
    const syncing = boot.world.sync();
    await expect.poll(async () => (await boot.world.store.team.get('team'))?.recipes).toBe(1);
    await leave(boot.world, undefined);
    arrive();
    await syncing;
    await leave(tanaka.world, undefined);
    expect([await teams(boot), await teams(tanaka)]).toEqual([{}, {}]);
  });

  it('is asked for again after the answer was lost', async () => {
    await keepOwnRecipe(areaOf(boss), boss.world.lock, origin, made('.report'));
    net.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await shareRecipe(boss.world, picking, undefined)).toEqual({
      ok: false,
      fault: { kind: 'offline' },
    });
    net.meddle = () => null;
    expect(await shareRecipe(boss.world, picking, undefined)).toEqual({ ok: true });
  });
});

describe('sharing a recipe', () => {
  it('is refused to a member, here and by the server', async () => {
    await keepOwnRecipe(areaOf(tanaka), tanaka.world.lock, origin, made('.report'));
    const refused = { ok: false, fault: { kind: 'problem', code: 'forbidden' } };
    asked = [];
    expect(await shareRecipe(tanaka.world, picking, undefined)).toEqual(refused);
    expect(asked).toEqual([]);
    await tanaka.world.store.session.update('me', { role: 'admin' }); // as if she had been one until now
    expect(await shareRecipe(tanaka.world, picking, undefined)).toEqual(refused);
    expect(asked.at(-1)).toMatch(/^PUT /);
  });

  it('shares what was kept for the site of the recipe maker alone', async () => {
    await startPicker(boss.world, { tabId: 7, url });
    await keepRecipe(boss.world, picking, { recipe: made('.report'), replaces: [] });
    await expect(
      shareRecipe(boss.world, { tabId: 7, origin: 'https://other.example' }, undefined),
    ).rejects.toThrow('no recipe to share');
    expect(await shareRecipe(boss.world, picking, undefined)).toEqual({ ok: true });
    await tanaka.world.sync();
    expect(Object.keys(await teams())).toEqual([origin]);
  });

  it('writes nothing over what this browser cannot open: it may be everybody’s', async () => {
    await put('of a newer version', origin);
    await keepOwnRecipe(areaOf(boss), boss.world.lock, origin, made('.report'));
    expect(await shareRecipe(boss.world, picking, undefined)).toEqual({ ok: false, fault: 'unreadable' });
    expect(await shareSame(boss.world, { origin })).toEqual({ ok: false, fault: 'unreadable' });
  });

  it('says so where a recipe is too large', async () => {
    const long = `.${'日'.repeat(290)}`;
    const field = { select: long };
    const ladder = [field, field, field, field, field, field];
    for (let n = 0; n < 3; n += 1)
      await keepOwnRecipe(areaOf(boss), boss.world.lock, origin, {
        ...recipeWith({
          post: `.kind-${n}`,
          scope: [ladder, ladder],
          permalink: ladder,
          time: ladder,
        }),
        id: 'made-here',
      });
    expect(await shareRecipe(boss.world, picking, undefined)).toEqual({ ok: false, fault: 'too-large' });
  });
});

describe('an admin’s view of the team’s recipes', () => {
  it('shows what is shared for which site, also what nobody can open, and takes it back from everybody', async () => {
    await share();
    await put('alert(1)', 'https://other.example');
    await tanaka.world.sync();
    expect(Object.keys(await teams())).toEqual([origin]);
    const told = await askRecipes(boss.world, undefined);
    if (!told.ok) throw new Error('Refused');
    expect(told.value).toMatchObject({
      shared: expect.arrayContaining([
        expect.objectContaining({ origin, version: 1, reads: true, aliases: [] }),
        expect.objectContaining({ origin: null }),
      ]),
      health: [],
    });
    const mine = told.value.shared.find((site) => site.origin === origin);
    if (!mine) throw new Error('It is not there');
    const after = await withdrawRecipe(boss.world, { recipe: mine.recipe });
    expect(after).toMatchObject({ ok: true, value: { shared: [{ origin: null }] } });
    await tanaka.world.sync();
    expect(await teams()).toEqual({});
  });

  it('is refused to others', async () => {
    const refused = { ok: false, fault: { kind: 'problem', code: 'forbidden' } };
    expect(await askRecipes(tanaka.world, undefined)).toEqual(refused);
  });
});

describe('a team’s recipe is taken as a stranger’s', () => {
  it.each<[string, unknown]>([
    ['code where a selector belongs', { ...recipeWith(), surfaces: [{ post: 'x', run: 'alert(1)' }] }],
    [
      'a transform that is none',
      made('.report') && { ...recipeWith(), viewer: { name: [{ transforms: ['eval:1'] }] } },
    ],
    ['no recipe at all', 'alert(1)'],
  ])('%s is left out', async (_, recipe) => {
    await put(recipe);
    await tanaka.world.sync();
    expect(await teams()).toEqual({});
    expect((await readTeamRecipes(areaOf(tanaka))).number).toBe(1); // and not asked for again and again
  });

  it('cannot read other sites in place of their own recipes', async () => {
    await put({ ...recipeWith(), id: 'garoon', match: ['https://*.cybozu.com/*'] });
    await tanaka.world.sync();
    const known = await readRecipes(areaOf(tanaka), tanaka.world.recipes);
    const garoon = { url: 'https://x.cybozu.com/g/message/view.csp?mid=1', own: 'redmine' };
    expect(chooseRecipe(known, garoon)?.id).toBe('garoon');
    expect(chooseRecipe(known, garoon)?.surfaces).not.toEqual(recipeWith().surfaces);
  });

  it('counts only for the site that its tag names', async () => {
    await put(recipeWith(), origin, 'https://bank.example');
    await put(recipeWith(), 'javascript:alert(1)');
    await tanaka.world.sync();
    expect(await teams()).toEqual({});
  });

  it('survives a damaged neighbour in this browser', async () => {
    await share();
    await tanaka.world.sync();
    const kept = tanaka.fake.local.teamRecipes as { sites: Record<string, unknown> };
    kept.sites['https://other.example'] = { recipe: 7 };
    kept.sites.nonsense = kept.sites[origin];
    expect(Object.keys(await teams())).toEqual([origin]);
    tanaka.fake.local.teamRecipes = 'damaged';
    expect(await teams()).toEqual({});
  });
});
