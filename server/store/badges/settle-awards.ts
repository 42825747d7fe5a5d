import type { PraiseId } from '../../../shared/contract/ids.ts';
import type { FactChange } from '../facts.ts';
import { awardGiven } from './award-given.ts';
import type { Telling } from './tell-awards.ts';

/** What members have of badges after these praises, and the facts that are made of them, changed. */
export function settleAwards(telling: Telling, praises: readonly PraiseId[], _facts: FactChange): void {
  awardGiven(telling, praises);
}
