import * as v from 'valibot';
import type { Lock } from '../platform/lock.ts';
import { isMadeForSite } from '../recipes/made-for-site.ts';
import { changeSites, isSiteOrigin, type SiteArea, type Sites } from './stored-sites.ts';

/** What the team calls other names of a site, by them: its name. Kept apart from the team's recipes, being read for every message. */
export type TeamAliases = Readonly<Record<string, string>>;

const Stored = v.record(v.string(), v.pipe(v.string(), v.check(isSiteOrigin)));

export async function readTeamAliases(area: SiteArea): Promise<TeamAliases> {
  const { teamAliases } = await area.get('teamAliases');
  const stored = v.safeParse(Stored, teamAliases);
  return stored.success ? stored.output : {};
}

/**
 * The origin that tags are made with on pages of `origin`: the same Redmine under two host names is one site. What the
 * team says goes before what the organisation or a person says, since everybody's tags must agree.
 */
export function siteOf(origin: string, sites: Sites, aliases: TeamAliases): string {
  const own = Object.hasOwn(sites, origin) ? sites[origin]?.sameAs : undefined;
  const named = at(aliases, origin) ?? own ?? origin;
  return at(aliases, named) ?? named; // also where one declared it the same as what the team has another name for
}

function at(aliases: TeamAliases, origin: string): string | undefined {
  return Object.hasOwn(aliases, origin) ? aliases[origin] : undefined;
}

/**
 * A person says that a site of hers is another by a different name, or (null) that it is not. False where it cannot be:
 * both must be read by the same recipe, or by ones that were made for them, of which the other's then reads both: posts are
 * named by what reads them. What it is the same as must be a site of its own. Names of `origin` follow it.
 */
export async function declareSame(
  area: SiteArea,
  lock: Lock,
  { origin, sameAs }: { readonly origin: string; readonly sameAs: string | null },
): Promise<boolean> {
  let isDone = false;
  await changeSites(area, lock, (sites) => {
    const site = sites[origin];
    if (site?.source !== 'person') return sites;
    const { sameAs: _, ...rest } = site;
    if (sameAs === null) {
      isDone = true;
      return { ...sites, [origin]: rest };
    }
    const other = sites[sameAs];
    if (!other || other.sameAs || sameAs === origin || !mayBeSame(site.recipe, other.recipe)) return sites;
    isDone = true;
    const names = Object.entries(sites).filter(([, one]) => one.sameAs === origin);
    const following = names.map(([name, one]) => [name, { ...one, recipe: other.recipe, sameAs }] as const);
    const named = { ...rest, recipe: other.recipe, sameAs };
    return { ...sites, ...Object.fromEntries(following), [origin]: named };
  });
  return isDone;
}

/** Whether what two recipes read may be one site. */
export function mayBeSame(recipe: string, other: string): boolean {
  return recipe === other || (isMadeForSite(recipe) && isMadeForSite(other));
}
