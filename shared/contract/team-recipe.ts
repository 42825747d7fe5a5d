import * as v from 'valibot';
import { Clock, Millis, RecipeTag, ReportId } from './ids.ts';
import { Recipe } from './recipe.ts';

/**
 * Recipes that a team's admins share, and how recipes fare. The server learns neither where they are read nor what they
 * read: a recipe is named by a tag of its site, and sealed.
 */

/** A team shares at most so many: with the largest ones the list stays below 10 MB. */
export const TEAM_RECIPES = 200;

/** What sealing takes, in bytes of JSON: twice what the largest recipe of ours needs. */
export const SHARED_SIZE = 32_768;

/** As `Sealed`, of a recipe; its AAD is `recipe/<tag>`. SHARED_SIZE with iv and tag, in base64url, behind the longest kid. */
export const SealedRecipe = v.pipe(
  v.string(),
  v.maxLength(Math.ceil(((SHARED_SIZE + 28) * 4) / 3) + 25),
  v.regex(/^1\.[A-Za-z0-9_-]{1,22}\.[A-Za-z0-9_-]{40,}$/),
  v.brand('SealedRecipe'),
);
export type SealedRecipe = v.InferOutput<typeof SealedRecipe>;

const Origin = v.pipe(v.string(), v.maxLength(300));

/** Other names of one site. */
export const ALIASES = 8;

/** What is inside. Only members' browsers ever see it, and they check it as the work of a stranger. */
export const SharedRecipe = v.object({
  origin: Origin,
  /** Null where the site is one of a product of ours, and only its other names are shared. */
  recipe: v.nullable(Recipe),
  /** Further origins at which the same site is reached: its tags are made with `origin`. */
  aliases: v.pipe(v.array(Origin), v.maxLength(ALIASES)),
});
export type SharedRecipe = v.InferOutput<typeof SharedRecipe>;

export const TeamRecipeView = v.object({
  recipe: RecipeTag,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Null: withdrawn. */
  sealed: v.nullable(SealedRecipe),
  at: Millis,
});
export type TeamRecipeView = v.InferOutput<typeof TeamRecipeView>;

/** `number` is the team view's `recipes` that this list is of. */
export const TeamRecipesResponse = v.object({ recipes: v.array(TeamRecipeView), number: Clock });
export type TeamRecipesResponse = v.InferOutput<typeof TeamRecipesResponse>;

export const PutTeamRecipe = v.object({ sealed: SealedRecipe });
export type PutTeamRecipe = v.InferOutput<typeof PutTeamRecipe>;

/**
 * A built-in recipe's id, or the tag of one of the team's. One made in a browser is nobody else's business: its id holds
 * the name of a host, like the id that one of the team's has in browsers.
 */
const ReportedRecipe = v.union([
  RecipeTag,
  v.pipe(v.string(), v.regex(/^(?!made-|team-)[a-z][a-z0-9-]{1,39}$/)),
]);

/** Pages of one report: nobody opens more between two. */
const Pages = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

export const COUNTS_PER_REPORT = 100;

/** On how many pages recipes found posts, and on how many that used to have some they missed them, since the last report. */
export const HealthReport = v.object({
  id: ReportId,
  counts: v.pipe(
    v.array(
      v.object({
        recipe: ReportedRecipe,
        version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
        found: Pages,
        missed: Pages,
      }),
    ),
    v.maxLength(COUNTS_PER_REPORT),
  ),
});
export type HealthReport = v.InferOutput<typeof HealthReport>;

/** It was counted, now or before. */
export const HealthReported = v.object({ id: ReportId });
export type HealthReported = v.InferOutput<typeof HealthReported>;

const Total = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A recipe's version over the whole team. */
export const RecipeHealth = v.object({ recipe: v.string(), version: Total, found: Total, missed: Total });
export type RecipeHealth = v.InferOutput<typeof RecipeHealth>;

export const HealthResponse = v.object({ health: v.array(RecipeHealth) });
export type HealthResponse = v.InferOutput<typeof HealthResponse>;
