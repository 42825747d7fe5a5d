import type { Sql } from '../sql.ts';

/**
 * Growth is kept in two books by the same rules. The member's own counts all that stands. The open one counts only praise
 * that is no secret, and is what her colleagues see: else her public level would tell of a praise between two.
 */
export interface Book {
  readonly sql: Sql;
  /** Names of its tables, which have the same columns in both. */
  readonly merits: string;
  readonly ties: string;
  readonly givenValues: string;
  readonly growth: string;
  /** Counts open praise alone. */
  readonly isOpen: boolean;
}

export function ownBook(sql: Sql): Book {
  return {
    ...{ sql, merits: 'merits', ties: 'ties', givenValues: 'given_values', growth: 'growth' },
    isOpen: false,
  };
}

export function openBook(sql: Sql): Book {
  return {
    ...{
      sql,
      merits: 'open_merits',
      ties: 'open_ties',
      givenValues: 'open_given_values',
      growth: 'open_growth',
    },
    isOpen: true,
  };
}
