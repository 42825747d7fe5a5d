import type { Transaction } from 'dexie';

/**
 * Gives rows of older versions what praises, members and waiting ops have since one says how one likes to be praised.
 * The clock goes back to the start: what the server knows of these rows did not change, so only then is it told.
 */
export async function toVersion3(tx: Transaction): Promise<void> {
  const praise = {
    visibility: 'team',
    secret: false,
    seconds: 0,
    seconded: false,
    thanked: false,
    worth: null,
  };
  await tx
    .table('praises')
    .toCollection()
    .modify((row) => {
      Object.assign(row, praise, { cosigns: [] });
    });
  await tx.table('members').toCollection().modify({ wish: 'team', level: null });
  await tx
    .table('outbox')
    .toCollection()
    .modify((row) => {
      if (row.op?.kind === 'praise' || row.op?.kind === 'amend') row.op.visibility ??= 'team';
    });
  await tx.table('progress').toCollection().modify({ clock: 0 });
}
