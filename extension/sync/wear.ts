import type { WornBadge } from '../../shared/contract/badge.ts';
import { BADGES_WORN } from '../../shared/contract/badge.ts';
import type { BadgeId } from '../../shared/contract/ids.ts';
import type { NewOp } from '../store/outbox.ts';
import type { OwnRow, SessionRow, Store } from '../store/schema.ts';
import { enqueueOwn } from './enqueue-own.ts';
import { unknownOwn } from './put-members.ts';
import type { WriteDeps } from './write.ts';

/**
 * The badges to show beside the member's name from now on, in that order (null: the newest); durable when this
 * resolves. Colleagues' view of her changes here at once.
 */
export async function wear(
  deps: WriteDeps,
  badges: readonly BadgeId[] | null,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const team = await store.team.get('team');
  const given = new Set(team?.badges.flatMap(({ id, kind }) => (kind === 'given' ? [id] : [])));
  async function decide(session: SessionRow): Promise<NewOp[]> {
    const own = { ...unknownOwn, ...(await store.own.get('me')), worn: badges };
    await store.own.put(own);
    await store.members.update(session.member, { badges: wornOf(own, given, await openGifts(store)) });
    const chosen = badges && [...badges];
    return [{ op: { kind: 'wear', id: newId(), at: clock(), badges: chosen }, content: null }];
  }
  await enqueueOwn(deps, decide, replaces);
}

/**
 * What stands beside her name: those chosen that everybody may know she has, else the newest of these, as the server will
 * say. None without the game layer. What came with praise between two alone would tell of it.
 */
function wornOf(
  { awards, worn, preferences }: OwnRow,
  given: ReadonlySet<BadgeId>,
  gifts: ReadonlyMap<BadgeId, number>,
): readonly WornBadge[] {
  if (preferences?.game === false) return [];
  const held = awards
    .flatMap(({ badge, tier, at: newest }) => {
      const at = given.has(badge) ? gifts.get(badge) : (newest ?? 0);
      return tier === 0 || at === undefined ? [] : [{ badge, tier, at }];
    })
    .sort((one, other) => other.at - one.at || (one.badge < other.badge ? -1 : 1));
  const shown = worn ? worn.flatMap((id) => held.filter(({ badge }) => badge === id)) : held;
  return shown.slice(0, BADGES_WORN).map(({ badge, tier }) => ({ badge, tier }));
}

/** When a praise that is not between two gave the member a badge last, as far as this browser has them. */
async function openGifts({ praises }: Store): Promise<Map<BadgeId, number>> {
  const rows = await praises.where('badge').above('').toArray(); // null is no key: rows without one are not read
  const gifts = new Map<BadgeId, number>();
  for (const { badge, direction, secret, at } of rows)
    if (badge !== null && direction === 'received' && !secret)
      gifts.set(badge, Math.max(at, gifts.get(badge) ?? 0));
  return gifts;
}
