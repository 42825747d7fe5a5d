import type { PostTag, PraiseId } from '../../shared/contract/ids.ts';
import { settleIdeas } from './badges/deeds.ts';
import { recount } from './badges/recount.ts';
import { earnables } from './badges/rules.ts';
import { chunksOf } from './chunks.ts';
import { changing } from './clock.ts';
import { regrow } from './growth/regrow.ts';
import type { Sql } from './sql.ts';

const atOnce = 500;

/**
 * Counts by the rules of today what a database counted by those of step 0005: the weeks of all growth, since what one
 * gives counts before what one gets, and more for who leads; and what ideas earn, since nobody decides about her own. Who
 * has something else by it hears of it. As much work as counting it all the first time. Harmless where all is counted so.
 */
export function countAnew(sql: Sql, now: number): void {
  const praises = sql.all<{ id: PraiseId }>(
    'SELECT id FROM praises WHERE sealed IS NOT NULL ORDER BY at, id',
  );
  const ideas = sql.all<{ post: PostTag }>('SELECT post FROM ideas ORDER BY post');
  if (praises.length + ideas.length === 0) return;
  changing(sql, (take) => {
    for (const some of chunksOf(praises, atOnce))
      regrow(
        { sql, take },
        some.map(({ id }) => id),
      );
    for (const some of chunksOf(ideas, atOnce))
      settleIdeas(
        sql,
        some.map(({ post }) => post),
      );
    for (const earnable of earnables(sql))
      if (earnable.rule.kind === 'idea' || earnable.rule.kind === 'closing')
        recount({ sql, take, now }, earnable);
  });
}
