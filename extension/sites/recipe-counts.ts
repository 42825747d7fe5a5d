import * as v from 'valibot';
import { COUNTS_PER_REPORT, HealthReport } from '../../shared/contract/team-recipe.ts';
import { isMade } from '../recipes/made-for-site.ts';
import type { SiteArea } from './stored-sites.ts';

/**
 * On how many pages each recipe found or missed posts since the team was last told: neither which pages nor whose. What
 * is to be told is set aside as a report, which is sent under its id until the server has it.
 *
 *   counting ── a day since the last ──▶ report set aside, counting from nothing ── sent ──▶ gone
 */
const Counted = v.object({
  recipe: v.string(),
  version: v.number(),
  found: v.number(),
  missed: v.number(),
});
export type Counted = v.InferOutput<typeof Counted>;

const Counts = v.object({
  counts: v.array(Counted),
  /** When the last report was set aside, milliseconds since 1970; 0 for never. */
  at: v.number(),
  report: v.nullable(HealthReport),
});
export type Counts = v.InferOutput<typeof Counts>;

const none: Counts = { counts: [], at: 0, report: null };

/** The caller of these holds the lock `health`. */
export async function readCounts(area: SiteArea): Promise<Counts> {
  const { recipeCounts } = await area.get('recipeCounts');
  const read = v.safeParse(Counts, recipeCounts);
  return read.success ? read.output : none;
}

export async function keepCounts(area: SiteArea, counts: Counts): Promise<void> {
  await area.set({ recipeCounts: counts });
}

export async function forgetCounts(area: SiteArea): Promise<void> {
  await area.set({ recipeCounts: null });
}

/** Pages were read, or should have been. What was made in this browser is nobody else's business. */
export async function addPage(
  area: SiteArea,
  { recipe, version }: { readonly recipe: string; readonly version: number },
  more: { readonly found?: number; readonly missed: number },
): Promise<void> {
  if (isMade(recipe)) return;
  const all = await readCounts(area);
  const isIt = (one: Counted) => one.recipe === recipe && one.version === version;
  const before = all.counts.find(isIt) ?? { recipe, version, found: 0, missed: 0 };
  const found = before.found + (more.found ?? 0);
  // What was missed may have been told already: then it cannot be taken back.
  const missed = Math.max(0, before.missed + more.missed);
  const counts = [...all.counts.filter((one) => !isIt(one)), { ...before, found, missed }];
  await keepCounts(area, { ...all, counts: counts.slice(-COUNTS_PER_REPORT) });
}
