/** What may be bound: STRICT tables know no more, and the two engines disagree about everything else. */
export type Bind = string | number | null;

/**
 * The one door to a team's database, synchronous on both engines so that nothing can come between a read and
 * the write that rests on it. Sets are bound as one JSON text and read with `json_each(?)`.
 */
export interface Sql {
  /**
   * Runs one statement and gives its rows. `R` is what the statement's columns say: it is trusted, because
   * the tables are STRICT and the statement stands beside the type.
   */
  all<R extends object>(statement: string, ...binds: readonly Bind[]): R[];
  /** All of `change` or nothing. Nests; an inner one that throws takes back only its own part. */
  tx<T>(change: () => T): T;
}

/** Throws for what the engines would bind differently: booleans, undefined, numbers that are not finite. */
export function checkBinds(binds: readonly unknown[]): void {
  for (const bind of binds) {
    if (typeof bind === 'string' || bind === null) continue;
    if (typeof bind === 'number' && Number.isFinite(bind)) continue;
    throw new TypeError(`Cannot bind ${typeof bind === 'number' ? bind : typeof bind} to a statement`);
  }
}

/** Throws when a transaction's body is asynchronous: it would be committed before it has run. */
export function refusePromise<T>(result: T): T {
  if (typeof result === 'object' && result !== null && 'then' in result)
    throw new TypeError('A transaction must be synchronous, but its body gave a promise');
  return result;
}
