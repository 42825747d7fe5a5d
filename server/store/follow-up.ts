import type { PraiseId } from '../../shared/contract/ids.ts';
import { settleFacts } from './facts.ts';
import { type Growing, regrow } from './growth/regrow.ts';

/**
 * What follows from praises that were just given, changed, withdrawn, became or stopped being secret, or have another
 * receiver: growth, and whatever else is made of the standing praises. Call it when praises and personas are written.
 */
export function followUp(growing: Growing, praises: readonly PraiseId[]): void {
  if (praises.length === 0) return;
  regrow(growing, praises);
  settleFacts(growing.sql, praises);
}
