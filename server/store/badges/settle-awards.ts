import type { PostTag, PraiseId } from '../../../shared/contract/ids.ts';
import type { FactChange } from '../facts.ts';
import { awardEarned } from './award-earned.ts';
import { awardGiven } from './award-given.ts';
import { deedOf, settleAnswers, settleIdeas } from './deeds.ts';
import type { Telling } from './tell-awards.ts';

/** What members have of badges after these praises, and the facts that are made of them, changed. */
export function settleAwards(telling: Telling, praises: readonly PraiseId[], facts: FactChange): void {
  awardGiven(telling, praises);
  const answers = settleAnswers(telling.sql, praises);
  awardEarned(telling, {
    gone: [...facts.gone.map(deedOf), ...answers.gone],
    fresh: [...facts.fresh.map(deedOf), ...answers.fresh],
  });
}

/** After praises were seconded or thanked for, or that was taken back. */
export function settleAwardsOfAnswers(telling: Telling, praises: readonly PraiseId[]): void {
  awardEarned(telling, settleAnswers(telling.sql, praises));
}

/** After ideas were proposed, moved or taken back, or the account of their posts' author is somebody else's. */
export function settleAwardsOfIdeas(telling: Telling, posts: readonly PostTag[]): void {
  if (posts.length > 0) awardEarned(telling, settleIdeas(telling.sql, posts));
}
