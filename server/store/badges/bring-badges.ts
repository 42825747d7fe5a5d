import type { PraiseId } from '../../../shared/contract/ids.ts';
import { builtInBadges } from '../../domain/built-in-badges.ts';
import { putBadges } from '../badges.ts';
import { chunksOf } from '../chunks.ts';
import { changing } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { countValues } from '../team.ts';
import { settleAnswers } from './deeds.ts';
import { recount } from './recount.ts';
import { earnables } from './rules.ts';

const atOnce = 500;

/**
 * Gives the team of a database from before there were badges those that every team begins with, and its members what they
 * earned of them. A new database has no team yet. Comes after the praises it holds became facts.
 */
export function bringBadges(sql: Sql, now: number): void {
  if (sql.all('SELECT 1 FROM team').length === 0) return;
  changing(sql, (take) => {
    putBadges(sql, builtInBadges(countValues(sql)));
    sql.all('UPDATE team SET changed = ?', take());
    settleEarlierAnswers(sql);
    for (const earnable of earnables(sql)) recount({ sql, take, now }, earnable);
  });
}

function settleEarlierAnswers(sql: Sql): void {
  const answered = sql
    .all<{ id: PraiseId }>('SELECT praise AS id FROM seconds UNION SELECT id FROM praises WHERE thanked = 1')
    .map(({ id }) => id);
  for (const some of chunksOf(answered, atOnce)) settleAnswers(sql, some);
}
