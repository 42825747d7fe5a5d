import type { PraiseId } from '../../../shared/contract/ids.ts';
import { changing } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { regrow } from './regrow.ts';

/** So many at a time, so that no one bound text grows with the history. */
const atOnce = 500;

/** Counts the praises that a database held before it kept growth. Harmless where all are counted. */
export function countEarlierPraises(sql: Sql): void {
  const earlier = sql
    .all<{ id: PraiseId }>(
      'SELECT id FROM praises WHERE sealed IS NOT NULL AND id NOT IN (SELECT praise FROM merits) ORDER BY at',
    )
    .map(({ id }) => id);
  if (earlier.length === 0) return;
  changing(sql, (take) => {
    for (let first = 0; first < earlier.length; first += atOnce)
      regrow({ sql, take }, earlier.slice(first, first + atOnce));
  });
}
