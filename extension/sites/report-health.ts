import * as v from 'valibot';
import { type OpId, ReportId } from '../../shared/contract/ids.ts';
import type { Recipe } from '../../shared/contract/recipe.ts';
import { HealthReport } from '../../shared/contract/team-recipe.ts';
import type { SyncFault } from '../messaging/protocol.ts';
import { createApi } from '../sync/api.ts';
import type { SyncDeps } from '../sync/deps.ts';
import { recordFault } from '../sync/fault.ts';
import { type Counted, keepCounts, readCounts } from './recipe-counts.ts';
import type { SiteArea } from './stored-sites.ts';
import { readTeamRecipes } from './team-recipes.ts';

export interface ReportDeps extends SyncDeps {
  readonly area: SiteArea;
  readonly newId: () => OpId;
  /** The built-in ones. */
  readonly recipes: readonly Recipe[];
}

const DAY = 86_400_000;
/** The server knows a report again for 30 days; one that could not be sent in half of them is better lost than doubled. */
const GIVE_UP_AFTER = 15 * DAY;

/**
 * Tells the team once a day at most how recipes fare here. Neither lost nor doubled when an answer is lost: the report
 * bears an id, is kept until the server says that it has it, and counts there once. Gives the fault that stopped it, or null.
 */
export async function reportHealth(deps: ReportDeps): Promise<SyncFault | null> {
  const { store, area, lock } = deps;
  const session = await store.session.get('me');
  if (session?.state !== 'good') return null;
  const report = await lock('health', () => dueReport(deps));
  if (!report) return null;
  const api = createApi(deps, { server: session.server, bearer: session.token });
  const answer = await api.reportHealth(report);
  const isRefused = !answer.ok && answer.fault.kind === 'problem' && answer.fault.code === 'invalid';
  if (!answer.ok && !isRefused) return recordFault(deps, session.token, answer);
  await lock('health', async () => {
    const now = await readCounts(area);
    if (now.report?.id === report.id) await keepCounts(area, { ...now, report: null });
  });
  return null;
}

/** The one that waits, or a new one where a day has gone by and there is something to tell. */
async function dueReport({ area, clock, newId, recipes }: ReportDeps): Promise<HealthReport | null> {
  const all = await readCounts(area);
  const age = Math.abs(clock() - all.at); // a clock that was put back must not silence it for ever
  if (all.report && age < GIVE_UP_AFTER) return all.report;
  if (!all.report && age < DAY) return null;
  const names = await reportedNames(area, recipes);
  const counts = all.counts.flatMap((one) => told(one, names.get(one.recipe)));
  const report = counts.length > 0 ? v.parse(HealthReport, { id: v.parse(ReportId, newId()), counts }) : null;
  // Without anything to tell nothing is set aside, and what comes today need not wait for tomorrow.
  if (report || all.report) await keepCounts(area, { counts: [], at: clock(), report });
  return report;
}

/** How the team knows recipes: those of products by their ids, its own by their tags. */
async function reportedNames(area: SiteArea, recipes: readonly Recipe[]): Promise<Map<string, string>> {
  const { sites } = await readTeamRecipes(area);
  return new Map<string, string>([
    ...recipes.map(({ id }) => [id, id] as const),
    ...Object.values(sites).flatMap(({ tag, recipe }) => (recipe ? [[recipe.id, tag] as const] : [])),
  ]);
}

/** Within what a report takes. */
function told({ version, found, missed }: Counted, recipe: string | undefined): Counted[] {
  const atMost = (pages: number) => Math.min(pages, 10_000);
  return recipe ? [{ recipe, version, found: atMost(found), missed: atMost(missed) }] : [];
}
