import type { Transaction } from 'dexie';

/**
 * Gives rows of older versions what praises, members and waiting ops have since there are badges. The clock goes back
 * to the start: only then does the server tell of rows that did not change.
 */
export async function toVersion4(tx: Transaction): Promise<void> {
  await tx.table('praises').toCollection().modify({ badge: null, group: null });
  await tx.table('members').toCollection().modify({ called: null, department: null, badges: [] });
  await tx
    .table('own')
    .toCollection()
    .modify((row) => {
      Object.assign(row, { awards: [], worn: null, waiting: 0 });
      if (row.preferences) row.preferences.called ??= null;
    });
  await tx
    .table('team')
    .toCollection()
    .modify((row) => {
      row.badges ??= [];
    });
  await tx
    .table('outbox')
    .toCollection()
    .modify((row) => {
      const { op } = row;
      if (op?.kind === 'praise') op.group ??= null;
    });
  await tx
    .table('progress')
    .toCollection()
    .modify((row) => {
      row.clock = 0;
      delete row.followedAt; // nothing told from the start is news
    });
}
