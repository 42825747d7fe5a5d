import { type Bind, checkBinds, refusePromise, type Sql } from '../store/sql.ts';

/** The port over a Durable Object's own SQLite. */
export function durableSql(storage: DurableObjectStorage): Sql {
  return {
    all: <R extends object>(statement: string, ...binds: readonly Bind[]) => {
      checkBinds(binds);
      // Always drained: an open RETURNING cursor breaks the whole object (SQLITE_BUSY; workerd 2026-11).
      return storage.sql.exec(statement, ...binds).toArray() as unknown as R[]; // see Sql: the statement says its columns
    },
    tx: (change) => storage.transactionSync(() => refusePromise(change())),
  };
}
