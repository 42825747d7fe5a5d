import type { Transaction } from 'dexie';
import type { DraftRow } from './schema.ts';

/**
 * Gives the team the time zone that the server tells since it has one: that of every team there was. Leaders' lines have a
 * place of their own. The team is followed from the start, by which what others said to others, and may be untrue by now,
 * is forgotten; what was told up to here is no news.
 */
export async function toVersion5(tx: Transaction): Promise<void> {
  await tx
    .table('team')
    .toCollection()
    .modify((row) => {
      row.zone ??= 'Asia/Tokyo';
    });
  await moveLines(tx);
  await tx
    .table('progress')
    .toCollection()
    .modify((row) => {
      row.heard = Math.max(row.clock, row.heard ?? 0);
      row.clock = 0;
    });
}

/** A line begun in the queue was a draft with the praise's id, which no post has, in the place of a post's. */
async function moveLines(tx: Transaction): Promise<void> {
  const drafts: DraftRow[] = await tx.table('drafts').toArray();
  const praises = await tx.table('praises').bulkGet(drafts.map(({ post }) => post));
  const lines = drafts.filter((_, at) => praises[at] !== undefined);
  await tx.table('lines').bulkPut(lines.map(({ post, words }) => ({ praise: post, words })));
  await tx.table('drafts').bulkDelete(lines.map(({ post }) => post));
}
