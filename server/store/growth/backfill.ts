import type { PraiseId } from '../../../shared/contract/ids.ts';
import { chunksOf } from '../chunks.ts';
import { changing } from '../clock.ts';
import type { Book } from './book.ts';
import { regrowBook } from './regrow.ts';
import { readAllowance } from './weeks.ts';

const atOnce = 500;

/** Counts the praises that a database held before it kept this book of growth. Harmless where all are counted. */
export function countEarlierPraises(book: Book): void {
  const { sql, merits, isOpen } = book;
  const earlier = sql
    .all<{ id: PraiseId }>(
      `SELECT id FROM praises WHERE sealed IS NOT NULL AND secret <= ? AND id NOT IN (SELECT praise FROM ${merits})
       ORDER BY at`,
      isOpen ? 0 : 1,
    )
    .map(({ id }) => id);
  if (earlier.length === 0) return;
  const allowance = readAllowance(sql);
  changing(sql, (take) => {
    for (const some of chunksOf(earlier, atOnce)) regrowBook({ ...book, take }, some, allowance);
  });
}
