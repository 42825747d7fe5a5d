import { leads } from '../../../shared/rules/leads.ts';
import { mayGive } from '../../sync/badge-limit.ts';
import { readLocale } from '../../ui/language.ts';
import { chipBadges } from '../chip-badges.ts';
import type { ChipBadge } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';

export const giveableBadges: PageHandlers['giveableBadges'] = (world) => readGiveable(world);

/** As the team has them now, and without those that the reader gave as often as one may. */
export async function readGiveable({ store, browser, clock }: World): Promise<ChipBadge[]> {
  const [team, session] = await Promise.all([store.team.get('team'), store.session.get('me')]);
  if (!team || !session) return [];
  const locale = await readLocale(browser);
  const at = clock();
  const spent = await Promise.all(
    team.badges.map(async (badge) => ((await mayGive(store, badge, { at })) ? [] : [badge.id])),
  );
  const isSpent = new Set<string>(spent.flat());
  return chipBadges(team.badges, locale, leads(session.role)).map((chip) => ({
    ...chip,
    offered: chip.offered && !isSpent.has(chip.id),
  }));
}
