import type { MemberId, RecipeTag } from '../../shared/contract/ids.ts';
import {
  type SealedRecipe,
  TEAM_RECIPES,
  type TeamRecipesResponse,
  type TeamRecipeView,
} from '../../shared/contract/team-recipe.ts';
import { changing } from './clock.ts';
import type { Sql } from './sql.ts';
import { teamView } from './team.ts';

const columns = 'tag AS recipe, version, sealed, at';

/** The team's recipes, and those withdrawn that are still remembered; oldest first. */
export function readRecipes(sql: Sql): TeamRecipesResponse {
  const recipes = sql.all<TeamRecipeView>(`SELECT ${columns} FROM recipes ORDER BY at, tag`);
  return { recipes, number: teamView(sql).recipes };
}

/** Shares a recipe, or another version of it: the last one counts. `full`: no further site fits. */
export function putRecipe(
  sql: Sql,
  {
    recipe,
    sealed,
    by,
  }: { readonly recipe: RecipeTag; readonly sealed: SealedRecipe; readonly by: MemberId },
  now: number,
): TeamRecipeView | 'full' {
  return changing(sql, (take) => {
    const known = findRecipe(sql, recipe);
    // Sent again after its answer was lost: nobody has to read the same anew.
    if (known?.sealed === sealed) return known;
    if (!known?.sealed && countShared(sql) >= TEAM_RECIPES) return 'full';
    const put: TeamRecipeView = { recipe, version: (known?.version ?? 0) + 1, sealed, at: now };
    sql.all(
      `INSERT INTO recipes (tag, version, sealed, at, by) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (tag) DO UPDATE SET version = excluded.version, sealed = excluded.sealed, at = excluded.at,
         by = excluded.by`,
      ...([recipe, put.version, sealed, now, by] as const),
    );
    forgetWithdrawn(sql);
    tellTeam(sql, take());
    return put;
  }).result;
}

/** Takes a recipe back from everybody; its version is remembered. Null where there is none. */
export function withdrawRecipe(
  sql: Sql,
  { recipe, by }: { readonly recipe: RecipeTag; readonly by: MemberId },
  now: number,
): TeamRecipeView | null {
  return changing(sql, (take) => {
    const known = findRecipe(sql, recipe);
    if (!known?.sealed) return known ?? null;
    sql.all('UPDATE recipes SET sealed = NULL, at = ?, by = ? WHERE tag = ?', now, by, recipe);
    tellTeam(sql, take());
    return { ...known, sealed: null, at: now };
  }).result;
}

function findRecipe(sql: Sql, recipe: RecipeTag): TeamRecipeView | undefined {
  return sql.all<TeamRecipeView>(`SELECT ${columns} FROM recipes WHERE tag = ?`, recipe)[0];
}

function countShared(sql: Sql): number {
  return sql.all<{ n: number }>('SELECT count(*) AS n FROM recipes WHERE sealed IS NOT NULL')[0]?.n ?? 0;
}

/** As many withdrawn ones as may be shared, the newest: sharing and withdrawing for ever must not fill the database. */
function forgetWithdrawn(sql: Sql): void {
  sql.all(
    `DELETE FROM recipes WHERE sealed IS NULL AND tag NOT IN
       (SELECT tag FROM recipes WHERE sealed IS NULL ORDER BY at DESC, tag LIMIT ?)`,
    TEAM_RECIPES,
  );
}

function tellTeam(sql: Sql, clock: number): void {
  sql.all('UPDATE team SET recipes = recipes + 1, changed = ?', clock);
}
