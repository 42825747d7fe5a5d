import type { Sessions } from '../store/sessions.ts';
import type { Sql } from '../store/sql.ts';

/** What every route of a team is made with. */
export interface RouteDeps {
  readonly sql: Sql;
  readonly sessions: Sessions;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A fresh UUID, for a new member. */
  readonly newId: () => string;
}
