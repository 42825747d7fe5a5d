import type { WornBadge } from '../../../shared/contract/badge.ts';
import { readWorn, seesBadges } from '../../sync/read-worn.ts';
import { readLocale } from '../../ui/language.ts';
import { shownBadge } from '../chip-badges.ts';
import type { ShownBadge } from '../protocol.ts';
import type { PageHandlers } from '../router.ts';
import type { World } from '../world.ts';
import { meetPersonas } from './meet-personas.ts';
import { naming } from './naming.ts';

export const badges: PageHandlers['badges'] = async (world, page, { accounts }) => {
  const names = await naming(world, page);
  if (!names || !(await seesBadges(world.store))) return accounts.map(() => []);
  const personas = await Promise.all(accounts.map(({ id }) => names.persona(id)));
  await meetPersonas(world, personas);
  const show = await badgeShower(world);
  return (await readWorn(world.store, personas)).map(show);
};

/** Gives what turns worn badges into what a page shows; those that the team does not know any more are left out. */
export async function badgeShower({
  store,
  browser,
}: Pick<World, 'store' | 'browser'>): Promise<(worn: readonly WornBadge[]) => ShownBadge[]> {
  const team = await store.team.get('team');
  const locale = await readLocale(browser);
  const known = new Map(team?.badges.map((badge) => [badge.id, badge]));
  return (worn) =>
    worn.flatMap(({ badge: id, tier }) => {
      const badge = known.get(id);
      return badge ? [{ ...shownBadge(badge, locale), tier }] : [];
    });
}
