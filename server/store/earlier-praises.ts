import type { PraiseId } from '../../shared/contract/ids.ts';
import { chunksOf } from './chunks.ts';
import { settleFacts } from './facts.ts';
import type { Sql } from './sql.ts';

const atOnce = 500;

/** Makes facts of the praises that a database held before there were badges. Harmless where all are. */
export function settleEarlierPraises(sql: Sql): void {
  const earlier = sql
    .all<{ id: PraiseId }>(
      `SELECT id FROM praises WHERE sealed IS NOT NULL AND secret = 0 AND id NOT IN (SELECT praise FROM facts)
       ORDER BY at, id`,
    )
    .map(({ id }) => id);
  for (const some of chunksOf(earlier, atOnce)) settleFacts(sql, some);
}
