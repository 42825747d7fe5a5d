import type { SyncFault } from '../messaging/protocol.ts';
import { followTeamRecipes } from './follow-team-recipes.ts';
import { type ReportDeps, reportHealth } from './report-health.ts';

/** After the team was followed: fetches its recipes where they changed, and tells how recipes fare. Gives the fault that stopped it, or null. */
export async function tendRecipes(deps: ReportDeps): Promise<SyncFault | null> {
  return (await followTeamRecipes(deps)) ?? reportHealth(deps);
}
