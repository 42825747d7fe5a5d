import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  COUNTS_PER_REPORT,
  HealthResponse,
  SealedRecipe,
  SHARED_SIZE,
  TEAM_RECIPES,
  TeamRecipesResponse,
  TeamRecipeView,
} from '../../../shared/contract/team-recipe.ts';
import { get, newAdmin, newMember, newTeam, type Person, post, problemOf, sealed } from './team.ts';
import { day, start, type World } from './world.ts';

const tagOf = (name: string) => name.padEnd(22, '_');
const site = tagOf('redmine');

export function describeRecipes(here: () => World) {
  const send = (method: 'PUT' | 'DELETE', person: Person, recipe: string, body?: unknown) =>
    here().request(`/v1/recipes/${recipe}`, {
      method,
      headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const put = async (person: Person, recipe: string, blob: string) =>
    v.parse(TeamRecipeView, await (await send('PUT', person, recipe, { sealed: blob })).json());
  const withdraw = async (person: Person, recipe: string) =>
    v.parse(TeamRecipeView, await (await send('DELETE', person, recipe)).json());
  const listed = async (person: Person) =>
    v.parse(TeamRecipesResponse, await (await get(here(), '/v1/recipes', person.token)).json());
  const refusal = async (response: Response) => [response.status, (await problemOf(response)).code];

  async function scene() {
    const team = await newTeam(here());
    return { boss: await newAdmin(team), me: await newMember(team) };
  }

  describe('recipes that a team shares', () => {
    it('are put by an admin and read by every member, sealed as they came', async () => {
      const { boss, me } = await scene();
      expect(await listed(me)).toEqual({ recipes: [], number: 0 });
      const first = { recipe: site, version: 1, sealed: sealed('one'), at: start };
      expect(await put(boss, site, sealed('one'))).toEqual(first);
      expect(await listed(me)).toEqual({ recipes: [first], number: 1 });
    });

    it('are told of by the team’s number, which following gives once for each change', async () => {
      const { boss, me } = await scene();
      const { clock } = await me.changes(0);
      expect((await me.me()).team.recipes).toBe(0);
      await put(boss, site, sealed('one'));
      const told = await me.changes(clock);
      expect(told.team?.recipes).toBe(1);
      expect((await me.changes(told.clock)).team).toBeNull();
      await withdraw(boss, site);
      expect((await me.changes(told.clock)).team?.recipes).toBe(2);
      expect((await listed(me)).number).toBe(2);
    });

    it('go up a version with each change, and stay as they are when the same is sent again', async () => {
      const { boss, me } = await scene();
      await put(boss, site, sealed('one'));
      here().setNow(start + day);
      expect(await put(boss, site, sealed('one'))).toMatchObject({ version: 1, at: start });
      expect(await put(boss, site, sealed('two'))).toMatchObject({ version: 2, at: start + day });
      expect(await listed(me)).toMatchObject({ number: 2, recipes: [{ sealed: sealed('two') }] });
    });

    it('can be withdrawn, once, and come back as a later version', async () => {
      const { boss, me } = await scene();
      expect(await refusal(await send('DELETE', boss, site))).toEqual([404, 'not-found']);
      await put(boss, site, sealed('one'));
      expect(await withdraw(boss, site)).toMatchObject({ version: 1, sealed: null });
      expect(await withdraw(boss, site)).toMatchObject({ version: 1, sealed: null });
      expect(await listed(me)).toMatchObject({ number: 2, recipes: [{ recipe: site, sealed: null }] });
      expect(await put(boss, site, sealed('one'))).toMatchObject({ version: 2 });
    });

    it('are for admins to change: a member is refused, and nothing of it done', async () => {
      const { boss, me } = await scene();
      await put(boss, site, sealed('one'));
      expect(await refusal(await send('PUT', me, site, { sealed: sealed('mine') }))).toEqual([
        403,
        'forbidden',
      ]);
      expect(await refusal(await send('DELETE', me, site))).toEqual([403, 'forbidden']);
      expect(await refusal(await get(here(), '/v1/recipes/health', me.token))).toEqual([403, 'forbidden']);
      expect(await listed(me)).toMatchObject({ number: 1, recipes: [{ sealed: sealed('one') }] });
    });

    it('are the team’s alone, and nobody’s without a token', async () => {
      const { boss } = await scene();
      await put(boss, site, sealed('one'));
      expect((await listed((await scene()).me)).recipes).toEqual([]);
      expect(await refusal(await here().request('/v1/recipes'))).toEqual([401, 'token-missing']);
    });

    it('cannot come in clear: neither what names one nor what is in it', async () => {
      const { boss, me } = await scene();
      for (const clear of [
        'redmine.example.co.jp',
        encodeURIComponent('https://redmine.example.co.jp'),
        'made-redmine',
      ])
        expect(await refusal(await send('PUT', boss, clear, { sealed: sealed('one') }))).toEqual([
          404,
          'not-found',
        ]);
      for (const body of [
        { sealed: JSON.stringify({ origin: 'https://redmine.example.co.jp' }) },
        { recipe: { id: 'x' } },
        { sealed: null },
      ])
        expect(await refusal(await send('PUT', boss, site, body))).toEqual([400, 'invalid']);
      expect((await listed(me)).recipes).toEqual([]);
      // What is said beside the blob is not kept either.
      await send('PUT', boss, site, { sealed: sealed('one'), origin: 'https://redmine.example.co.jp' });
      expect(JSON.stringify(await listed(me))).not.toContain('example');
    });

    it('are bounded in size and number; withdrawing one makes room', async () => {
      const { boss, me } = await scene();
      const largest = `1.${'k'.repeat(22)}.${'x'.repeat(Math.ceil(((SHARED_SIZE + 28) * 4) / 3))}`;
      expect(v.is(SealedRecipe, largest)).toBe(true);
      await put(boss, site, largest);
      expect(await refusal(await send('PUT', boss, site, { sealed: `${largest}x` }))).toEqual([
        400,
        'invalid',
      ]);
      for (let n = 1; n < TEAM_RECIPES; n += 1) await put(boss, tagOf(`site-${n}`), sealed('one'));
      const further = () => send('PUT', boss, tagOf('further'), { sealed: sealed('one') });
      expect(await refusal(await further())).toEqual([409, 'recipes-full']);
      expect(await put(boss, site, sealed('two'))).toMatchObject({ version: 2 });
      await withdraw(boss, site);
      expect((await further()).status).toBe(200);
      expect((await listed(me)).recipes.filter(({ sealed }) => sealed !== null)).toHaveLength(TEAM_RECIPES);
    });
  });

  describe('how recipes fare', () => {
    const count = (recipe: string, found: number, missed: number, version = 1) => ({
      recipe,
      version,
      found,
      missed,
    });
    const report = (person: Person, counts: readonly object[], id: string = crypto.randomUUID()) =>
      post(here(), '/v1/recipes/health', person.token, { id, counts });
    const totals = async (boss: Person) =>
      v.parse(HealthResponse, await (await get(here(), '/v1/recipes/health', boss.token)).json()).health;

    it('adds up over members, for each recipe and version', async () => {
      const { boss, me } = await scene();
      expect(await totals(boss)).toEqual([]);
      await report(me, [count('redmine', 5, 1), count(site, 0, 4)]);
      await report(boss, [count('redmine', 2, 0), count('redmine', 0, 7, 2)]);
      expect(await totals(boss)).toEqual([
        count('redmine', 0, 7, 2),
        count('redmine', 7, 1),
        count(site, 0, 4),
      ]);
    });

    it('is counted once for a report that is sent again, however often', async () => {
      const { boss, me } = await scene();
      const id = crypto.randomUUID();
      const answers = [
        await report(me, [count('redmine', 5, 1)], id),
        await report(me, [count('redmine', 5, 1)], id),
      ];
      expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([{ id }, { id }]);
      here().setNow(start + 29 * day);
      await report(me, [count('redmine', 5, 1)], id);
      expect(await totals(boss)).toEqual([count('redmine', 5, 1)]);
    });

    it.each<[string, object]>([
      ['the id of a recipe made in a browser, which holds a host', count('made-redmine-example-co-jp', 1, 0)],
      ['the id of a team’s recipe in browsers, which does too', count('team-redmine-example-co-jp', 1, 0)],
      ['an address', count('https://redmine.example.co.jp', 1, 0)],
      ['a fraction of a page', count('redmine', 0.5, 0)],
      ['fewer than none', count('redmine', 0, -1)],
      ['more than anybody opens', count('redmine', 10_001, 0)],
      ['a version that is none', count('redmine', 1, 0, 0)],
    ])('is not told with %s', async (_, wrong) => {
      const { boss, me } = await scene();
      expect(await refusal(await report(me, [count('redmine', 1, 1), wrong]))).toEqual([400, 'invalid']);
      expect(await totals(boss)).toEqual([]);
    });

    it('takes a bounded report with an id', async () => {
      const { boss, me } = await scene();
      const many = Array.from({ length: COUNTS_PER_REPORT + 1 }, (_, n) => count(`product-${n}`, 1, 0));
      expect(await refusal(await report(me, many))).toEqual([400, 'invalid']);
      expect(await refusal(await report(me, [], 'mine'))).toEqual([400, 'invalid']);
      await report(me, many.slice(1));
      expect(await totals(boss)).toHaveLength(COUNTS_PER_REPORT);
    });

    it('keeps a bounded number of versions: what was not heard of for longest goes', async () => {
      const { boss, me } = await scene();
      const versions = (first: number) =>
        Array.from({ length: COUNTS_PER_REPORT }, (_, n) => count('redmine', 1, 0, first + n));
      for (let n = 0; n < 11; n += 1) {
        here().setNow(start + n);
        await report(me, versions(1 + n * COUNTS_PER_REPORT));
      }
      const kept = await totals(boss);
      expect(kept).toHaveLength(1000);
      expect(kept.at(-1)?.version).toBe(1 + COUNTS_PER_REPORT);
    });
  });
}
