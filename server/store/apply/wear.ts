import type { BadgeId } from '../../../shared/contract/ids.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isHolding } from '../awards.ts';
import { setWorn } from '../own.ts';
import type { Applying } from './batch.ts';

/**
 * The badges beside the member's name from now on, in that order; null: the newest. Only what everybody may know that
 * she has: beside a name, a badge between two would tell of itself.
 */
export function wear({ sql, member, take }: Applying, badges: readonly BadgeId[] | null): void {
  if (badges !== null && !isHolding(sql, member, badges)) throw new Refusal('unknown-badge', 'badges');
  setWorn(sql, member, badges && [...new Set(badges)], take());
}
