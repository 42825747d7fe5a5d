import type { MemberId } from '../../shared/contract/ids.ts';
import type { OwnView } from '../../shared/contract/views.ts';
import type { Sql } from './sql.ts';

/** A member's badges, those on the way, and how many wait for their month: for her own eyes. */
export function awardsOf(_sql: Sql, _member: MemberId): Pick<OwnView, 'awards' | 'waiting'> {
  return { awards: [], waiting: 0 };
}
