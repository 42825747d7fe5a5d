import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { Take } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { type Merit, meritsOf, replaceMerits, restingOn, reweigh } from './merits.ts';
import { Tally } from './tally.ts';
import { addToTies, addToValues } from './ties.ts';
import { addToTotals } from './totals.ts';
import { readAllowance, recountWeeks } from './weeks.ts';

/** Where growth is written. */
export interface Growing {
  readonly sql: Sql;
  readonly take: Take;
}

/**
 * Brings growth up to date with praises that were just given, changed, withdrawn or have another receiver. Call it when
 * praises and personas are written. Growth is a function of the set of standing praises alone, so that neither the
 * order of ops nor doing it twice makes a difference. A call takes the same number of statements however long the
 * history is, and they read the pair's 28 days before and after and the week of those who take part.
 */
export function regrow(growing: Growing, praises: readonly PraiseId[]): void {
  if (praises.length === 0) return;
  const { sql } = growing;
  const allowance = readAllowance(sql);
  const tally = new Tally();
  const gone = meritsOf(sql, praises);
  for (const merit of gone) tally.remove(merit);
  const fresh = replaceMerits(sql, praises, allowance);
  const reweighed = weighAnew(sql, [...gone, ...fresh], tally);
  for (const recount of recountWeeks(sql, [...gone, ...reweighed], allowance.allowance))
    tally.recount(recount);
  const ties = tally.ties();
  const values = tally.values();
  addToTotals(growing, new Set([...ties, ...values].map(({ member }) => member)), {
    people: addToTies(sql, ties),
    values: addToValues(sql, values),
  });
}

function weighAnew(sql: Sql, changed: readonly Merit[], tally: Tally): Merit[] {
  const before = restingOn(sql, changed);
  const after = reweigh(sql, before);
  for (const [index, merit] of after.entries()) tally.reweigh(before[index] ?? merit, merit);
  return after;
}
