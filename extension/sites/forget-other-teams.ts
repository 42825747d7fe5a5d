import type { Lock } from '../platform/lock.ts';
import { forgetCounts } from './recipe-counts.ts';
import type { SiteArea } from './stored-sites.ts';
import { keepTeamRecipes, readTeamRecipes } from './team-recipes.ts';

/** Forgets what another team than `of` shares, and what was counted for it; null for any team. */
export async function forgetOtherTeams(area: SiteArea, lock: Lock, of: string | null): Promise<void> {
  await lock('team-recipes', async () => {
    if ((await readTeamRecipes(area)).of === of) return;
    await keepTeamRecipes(area, null);
    await lock('health', () => forgetCounts(area));
  });
}
