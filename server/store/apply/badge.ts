import { BADGE_LIMIT_WITHIN } from '../../../shared/contract/badge.ts';
import type { BadgeId, PraiseId } from '../../../shared/contract/ids.ts';
import { Refusal } from '../../domain/refusal.ts';
import { giftsAround } from '../badges/gifts.ts';
import { findBadge } from '../badges.ts';
import { leads } from '../members.ts';
import type { Applying } from './batch.ts';

/**
 * Refuses a badge that the member may not put on a praise given at that moment: none of the team's that are given, one
 * that only leaders give, or one that she gave often enough within 28 days of it. What the praise carries already
 * (`carried`) stays, whatever became of the badge since.
 */
export function checkBadge(
  { sql, member }: Pick<Applying, 'sql' | 'member'>,
  { praise, badge: id, carried, at }: Gift,
): void {
  if (id === null || id === carried) return;
  const badge = findBadge(sql, id);
  if (badge?.kind !== 'given' || badge.retired !== null) throw new Refusal('unknown-badge', 'badge');
  if (badge.givers === 'leaders' && !leads(sql, member)) throw new Refusal('leaders-only', 'badge');
  if (badge.per28Days === null) return;
  const given = giftsAround(sql, {
    giver: member,
    badge: id,
    except: praise,
    at,
    within: BADGE_LIMIT_WITHIN,
  });
  if (given >= badge.per28Days) throw new Refusal('badge-limit', 'badge');
}

interface Gift {
  readonly praise: PraiseId;
  readonly badge: BadgeId | null;
  readonly carried: BadgeId | null;
  readonly at: number;
}
