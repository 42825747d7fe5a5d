import type { WornBadge } from '../../shared/contract/badge.ts';
import { BADGES_WORN } from '../../shared/contract/badge.ts';
import type { BadgeId } from '../../shared/contract/ids.ts';
import type { NewOp } from '../store/outbox.ts';
import type { OwnRow, SessionRow } from '../store/schema.ts';
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
  async function decide(session: SessionRow): Promise<NewOp[]> {
    const own = { ...unknownOwn, ...(await store.own.get('me')), worn: badges };
    await store.own.put(own);
    await store.members.update(session.member, { badges: wornOf(own) });
    const chosen = badges && [...badges];
    return [{ op: { kind: 'wear', id: newId(), at: clock(), badges: chosen }, content: null }];
  }
  await enqueueOwn(deps, decide, replaces);
}

/** What stands beside her name: those chosen that she has, else the newest. None without the game layer. */
function wornOf({ awards, worn, preferences }: OwnRow): readonly WornBadge[] {
  if (preferences?.game === false) return [];
  const held = awards
    .flatMap(({ badge, tier, at }) => (tier === 0 ? [] : [{ badge, tier, at: at ?? 0 }]))
    .sort((one, other) => other.at - one.at);
  const shown = worn ? worn.flatMap((id) => held.filter(({ badge }) => badge === id)) : held;
  return shown.slice(0, BADGES_WORN).map(({ badge, tier }) => ({ badge, tier }));
}
