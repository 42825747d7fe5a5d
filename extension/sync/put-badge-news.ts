import type { AwardView, Badge } from '../../shared/contract/badge.ts';
import type { BadgeId } from '../../shared/contract/ids.ts';
import type { Preferences } from '../../shared/contract/views.ts';
import type { NewsRow, Store } from '../store/schema.ts';

interface Awards {
  /** As known here. None where the server has never told: what it tells first is no news. */
  readonly before: readonly AwardView[];
  readonly now: readonly AwardView[];
  readonly badges: readonly Badge[];
  readonly preferences: Preferences | null;
}

/**
 * Writes news of badges that came to a further tier, inside the caller's transaction, and takes back those that went.
 * The first of a given badge is none of them: the praise that carried it lies in the inbox itself. No news of badges
 * for who does without the game layer.
 */
export async function putBadgeNews(
  store: Store,
  { before, now, badges, preferences }: Awards,
): Promise<void> {
  const tiers = new Map<BadgeId, number>(now.map(({ badge, tier }) => [badge, tier]));
  await store.news
    .where('id')
    .startsWith('badge/')
    .filter((one) => one.kind === 'badge' && one.tier > (tiers.get(one.badge) ?? 0))
    .delete();
  if (before.length === 0 || preferences?.game === false) return;
  const known = new Map<BadgeId, number>(before.map(({ badge, tier }) => [badge, tier]));
  const kinds = new Map(badges.map(({ id, kind }) => [id, kind]));
  const rows = now.flatMap(({ badge, tier, at }): NewsRow[] => {
    if (tier === 0 || at === null || tier <= (known.get(badge) ?? 0)) return [];
    if (tier === 1 && kinds.get(badge) !== 'earned') return [];
    return [{ id: `badge/${badge}/${tier}`, kind: 'badge', badge, tier, at, unread: 1 }];
  });
  await store.news.bulkPut(rows);
}
