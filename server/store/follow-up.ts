import type { PostTag, PraiseId } from '../../shared/contract/ids.ts';
import type { Applying } from './apply/batch.ts';
import { settleAwards, settleAwardsOfAnswers, settleAwardsOfIdeas } from './badges/settle-awards.ts';
import { settleFacts } from './facts.ts';
import { regrow } from './growth/regrow.ts';
import { settleQuests } from './settle-quests.ts';

export type Following = Pick<Applying, 'sql' | 'take' | 'clocks'>;

/**
 * What follows from praises that were just given, changed, withdrawn, became or stopped being secret, or have another
 * receiver: growth, and whatever else is made of the standing praises. Call it when praises and personas are written.
 */
export function followUp({ sql, take, clocks }: Following, praises: readonly PraiseId[]): void {
  if (praises.length === 0) return;
  regrow({ sql, take }, praises);
  const facts = settleFacts(sql, praises);
  settleAwards({ sql, take, now: clocks.now }, praises, facts);
  settleQuests({ sql, take }, facts);
}

/** What follows from praises that were just seconded or thanked for, or where that was taken back. */
export function followUpAnswers({ sql, take, clocks }: Following, praises: readonly PraiseId[]): void {
  settleAwardsOfAnswers({ sql, take, now: clocks.now }, praises);
}

/**
 * What follows from ideas that were just proposed, moved or taken back, or whose author's account is somebody else's. Call it
 * when the ideas and their steps are written.
 */
export function followUpIdeas({ sql, take, clocks }: Following, posts: readonly PostTag[]): void {
  settleAwardsOfIdeas({ sql, take, now: clocks.now }, posts);
}
