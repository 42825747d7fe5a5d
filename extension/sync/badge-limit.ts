import { BADGE_LIMIT_WITHIN, type Badge } from '../../shared/contract/badge.ts';
import type { PraiseRow, Store } from '../store/schema.ts';

/**
 * Whether one may put a badge on a praise of one's own, by those that this browser has: the server counts the same, and has
 * the last word. Reads `praises`; also inside a transaction with them.
 */
export async function mayGive(
  { praises }: Store,
  { id, per28Days }: Pick<Badge, 'id' | 'per28Days'>,
  { praise, at }: Partial<Pick<PraiseRow, 'praise'>> & Pick<PraiseRow, 'at'>,
): Promise<boolean> {
  if (per28Days === null) return true;
  const given = await praises
    .where('badge')
    .equals(id)
    .filter(
      (row) =>
        row.direction === 'given' && row.praise !== praise && Math.abs(row.at - at) < BADGE_LIMIT_WITHIN,
    )
    .count();
  return given < per28Days;
}
