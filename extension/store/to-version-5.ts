import type { Transaction } from 'dexie';

/** Gives the team the time zone that the server tells since it has one: that of every team there was. */
export async function toVersion5(tx: Transaction): Promise<void> {
  await tx
    .table('team')
    .toCollection()
    .modify((row) => {
      row.zone ??= 'Asia/Tokyo';
    });
}
