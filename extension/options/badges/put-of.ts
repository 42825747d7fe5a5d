import * as v from 'valibot';
import { type Badge, PutBadge } from '../../../shared/contract/badge.ts';

/** What an admin sends of a badge that she changes in one thing or another. */
export function putOf(badge: Badge, change: Partial<PutBadge>): PutBadge {
  return v.parse(PutBadge, { ...badge, ...change });
}
