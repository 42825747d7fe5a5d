import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { Take } from '../clock.ts';
import type { Sql } from '../sql.ts';
import { type Book, openBook, ownBook } from './book.ts';
import { meritsOf, replaceMerits, restingOn, reweigh } from './merits.ts';
import { reweighedBeside, tellReweighed } from './reweighed.ts';
import { Tally } from './tally.ts';
import { addToTies, addToValues } from './ties.ts';
import { addToTotals } from './totals.ts';
import { type Allowance, readAllowance, recountWeeks } from './weeks.ts';

/** A book that is being written. */
export interface Growing extends Book {
  readonly take: Take;
}

/**
 * Brings both books of growth up to date with praises that were just given, changed, withdrawn or have another receiver. Call it when
 * praises and personas are written. Growth is a function of the set of standing praises alone, so that neither the
 * order of ops nor doing it twice makes a difference. A call takes the same number of statements however long the
 * history is, and they read the pair's 28 days before and after and the week of those who take part.
 */
export function regrow({ sql, take }: { sql: Sql; take: Take }, praises: readonly PraiseId[]): void {
  if (praises.length === 0) return;
  const allowance = readAllowance(sql);
  for (const book of [ownBook(sql), openBook(sql)]) regrowBook({ ...book, take }, praises, allowance);
}

/** The same in one book alone. */
export function regrowBook(growing: Growing, praises: readonly PraiseId[], allowance: Allowance): void {
  const tally = new Tally();
  const gone = meritsOf(growing, praises);
  for (const merit of gone) tally.remove(merit);
  const fresh = replaceMerits(growing, praises, allowance);
  if (gone.length + fresh.length === 0) return;
  const before = restingOn(growing, [...gone, ...fresh]);
  const after = reweigh(growing, before);
  for (const [index, merit] of after.entries()) tally.reweigh(before[index] ?? merit, merit);
  const recounts = recountWeeks(growing, [...gone, ...after], allowance.allowance);
  for (const recount of recounts) tally.recount(recount);
  const ties = tally.ties();
  const values = tally.values();
  addToTotals(growing, new Set([...ties, ...values].map(({ member }) => member)), {
    people: addToTies(growing, ties),
    values: addToValues(growing, values),
  });
  if (growing.isOpen) return; // what she is told of a praise's worth is of her own book
  tellReweighed(growing, reweighedBeside(praises, { before, after, recounts }));
}
