import type { HealthReport, RecipeHealth } from '../../shared/contract/team-recipe.ts';
import { reportLife } from '../domain/lifetimes.ts';
import type { Sql } from './sql.ts';

/** Versions of recipes that are counted: more than a team has read its pages with. */
export const healthRows = 1000;

/**
 * Adds a report to the totals, once: it bears an id because browsers send it again when its answer was lost. Nothing of
 * who sent it is kept. Beyond `healthRows` what was not heard of for longest is forgotten.
 */
export function countHealth(sql: Sql, { id, counts }: HealthReport, now: number): void {
  sql.tx(() => {
    sql.all('DELETE FROM recipe_reports WHERE at <= ?', now - reportLife);
    if (sql.all('SELECT 1 FROM recipe_reports WHERE id = ?', id).length > 0) return;
    sql.all('INSERT INTO recipe_reports (id, at) VALUES (?, ?)', id, now);
    sql.all(
      `INSERT INTO recipe_health (recipe, version, found, missed, at)
       SELECT value ->> 'recipe', value ->> 'version', value ->> 'found', value ->> 'missed', ?2
       FROM json_each(?1) WHERE true
       ON CONFLICT (recipe, version) DO UPDATE SET found = found + excluded.found, missed = missed + excluded.missed,
         at = excluded.at`,
      JSON.stringify(counts),
      now,
    );
    sql.all(
      `DELETE FROM recipe_health WHERE (recipe, version) IN
         (SELECT recipe, version FROM recipe_health ORDER BY at DESC, recipe, version LIMIT -1 OFFSET ?)`,
      healthRows,
    );
  });
}

/** By recipe, its newest version first. */
export function readHealth(sql: Sql): RecipeHealth[] {
  return sql.all<RecipeHealth>(
    'SELECT recipe, version, found, missed FROM recipe_health ORDER BY recipe, version DESC',
  );
}
