import { Hono } from 'hono';
import * as v from 'valibot';
import { RecipeTag } from '../../shared/contract/ids.ts';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import {
  HealthReport,
  HealthReported,
  HealthResponse,
  PutTeamRecipe,
  TeamRecipesResponse,
  TeamRecipeView,
} from '../../shared/contract/team-recipe.ts';
import { requireAdmin } from '../http/admin.ts';
import { requireSession } from '../http/auth.ts';
import { describe } from '../http/describe.ts';
import { acceptJson } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { validBody, validPath } from '../http/validate.ts';
import { countHealth, readHealth } from '../store/recipe-health.ts';
import { putRecipe, readRecipes, withdrawRecipe } from '../store/recipes.ts';
import type { RouteDeps } from './deps.ts';

const always: readonly ProblemCode[] = [
  'token-missing',
  'token-unknown',
  'token-expired',
  'token-revoked',
  'team-unknown',
];
const OneRecipe = v.object({ recipe: RecipeTag });

/** The recipes that a team shares, and how recipes fare on its pages. */
export const recipeRoutes = ({ sql, sessions, clock }: RouteDeps) =>
  new Hono()
    .get(
      '/v1/recipes',
      describe({
        summary: 'The recipes that the team shares',
        detail:
          'To ask whenever `recipes` of the team went up. Each is sealed, and named by a tag of its site.',
        answers: TeamRecipesResponse,
        bearer: 'token',
        fails: always,
      }),
      requireSession(sessions),
      (c) => c.json(readRecipes(sql)),
    )
    .get(
      '/v1/recipes/health',
      describe({
        summary: 'On how many pages recipes found or missed posts',
        answers: HealthResponse,
        bearer: 'token',
        fails: [...always, 'forbidden'],
      }),
      requireSession(sessions),
      requireAdmin(sql),
      (c) => c.json({ health: readHealth(sql) }),
    )
    .post(
      '/v1/recipes/health',
      describe({
        summary: 'Report on how many pages recipes found or missed posts',
        detail:
          'Adds to the totals; a report of an id that was counted in the last 30 days adds nothing. Whose report it is is not kept.',
        answers: HealthReported,
        bearer: 'token',
        fails: [...always, 'invalid'],
      }),
      requireSession(sessions),
      acceptJson,
      validBody(HealthReport),
      (c) => {
        const report = c.req.valid('json');
        countHealth(sql, report, clock());
        return c.json({ id: report.id });
      },
    )
    .put(
      '/v1/recipes/:recipe',
      describe({
        summary: 'Share a recipe, or a new version of it',
        detail: 'The last one counts. A team shares at most 200.',
        answers: TeamRecipeView,
        bearer: 'token',
        fails: [...always, 'forbidden', 'invalid', 'not-found', 'recipes-full'],
      }),
      requireSession(sessions),
      requireAdmin(sql),
      validPath(OneRecipe),
      acceptJson,
      validBody(PutTeamRecipe),
      (c) => {
        const { recipe } = c.req.valid('param');
        const put = putRecipe(sql, { recipe, by: c.var.session.member, ...c.req.valid('json') }, clock());
        if (put === 'full') throw new ProblemError('recipes-full');
        return c.json(put);
      },
    )
    .delete(
      '/v1/recipes/:recipe',
      describe({
        summary: 'Take a recipe back from everybody',
        answers: TeamRecipeView,
        bearer: 'token',
        fails: [...always, 'forbidden', 'not-found'],
      }),
      requireSession(sessions),
      requireAdmin(sql),
      validPath(OneRecipe),
      (c) => {
        const { recipe } = c.req.valid('param');
        const withdrawn = withdrawRecipe(sql, { recipe, by: c.var.session.member }, clock());
        if (!withdrawn) throw new ProblemError('not-found');
        return c.json(withdrawn);
      },
    );
