import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type Bind, checkBinds, refusePromise, type Sql } from '../store/sql.ts';

/**
 * `synchronous=FULL`: a browser forgets an op once it is acknowledged, so the acknowledgement must outlive a
 * power cut. In WAL mode NORMAL may lose the last commits then; FULL costs one fsync per batch.
 */
export const pragmas = ['PRAGMA journal_mode=WAL', 'PRAGMA synchronous=FULL', 'PRAGMA busy_timeout=5000'];

export interface NodeSql extends Sql {
  close(): void;
}

/** Opens (or makes) the database file at `path`; `:memory:` works too. Throws what node:sqlite throws. */
export function openNodeSql(path: string): NodeSql {
  const database = new DatabaseSync(path);
  for (const pragma of pragmas) database.exec(pragma);
  const prepared = new Map<string, StatementSync>();
  let depth = 0;

  function prepare(statement: string): StatementSync {
    const known = prepared.get(statement);
    if (known) return known;
    const fresh = database.prepare(statement);
    prepared.set(statement, fresh);
    return fresh;
  }

  function run(statement: string): void {
    prepare(statement).run();
  }

  function tx<T>(change: () => T): T {
    const level = depth;
    run(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level${level}`);
    depth = level + 1;
    try {
      const result = refusePromise(change());
      run(level === 0 ? 'COMMIT' : `RELEASE level${level}`);
      return result;
    } catch (error) {
      // Some errors (a full disk) make SQLite roll back by itself: then there is nothing left to take back.
      if (database.isTransaction) {
        if (level > 0) run(`ROLLBACK TO level${level}`);
        run(level === 0 ? 'ROLLBACK' : `RELEASE level${level}`);
      }
      throw error;
    } finally {
      depth = level;
    }
  }

  return {
    all: <R extends object>(statement: string, ...binds: readonly Bind[]) => {
      checkBinds(binds);
      return prepare(statement).all(...binds) as R[]; // see Sql: the statement says its columns
    },
    tx,
    close: () => database.close(),
  };
}
