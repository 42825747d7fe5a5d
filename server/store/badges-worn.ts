import type { WornBadge } from '../../shared/contract/badge.ts';
import type { MemberId } from '../../shared/contract/ids.ts';
import type { Sql } from './sql.ts';

/** A member as far as it decides what is beside her name. */
export interface Player {
  readonly id: MemberId;
  /** 0: she does without the game layer. */
  readonly game: 0 | 1;
  /** JSON of the badges she chose; null: the newest. */
  readonly worn: string | null;
}

/** What is beside each name. Members with nothing there are left out. */
export function badgesWornBy(_sql: Sql, _players: readonly Player[]): Map<MemberId, WornBadge[]> {
  return new Map();
}
