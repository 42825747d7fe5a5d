import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { Take } from '../clock.ts';
import type { Sql } from '../sql.ts';

/** Where growth is written. */
export interface Growing {
  readonly sql: Sql;
  readonly take: Take;
}

export function regrow({ sql, take }: Growing, praises: readonly PraiseId[]): void {
  if (praises.length === 0) return;
}
