import { builtInBadges } from '../../domain/built-in-badges.ts';
import { putBadges } from '../badges.ts';
import { changing } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { countValues } from '../team.ts';

/** Gives the team of a database from before there were badges those that every team begins with. A new one has no team yet. */
export function bringBadges(sql: Sql): void {
  if (sql.all('SELECT 1 FROM team').length === 0) return;
  changing(sql, (take) => {
    putBadges(sql, builtInBadges(countValues(sql)));
    sql.all('UPDATE team SET changed = ?', take());
  });
}
