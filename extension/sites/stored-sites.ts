import * as v from 'valibot';
import type { Lock } from '../platform/lock.ts';

const RecipeId = v.pipe(v.string(), v.maxLength(60));

/** A site that is switched on: what reads it, and whether a person or the organisation wants it. */
const Site = v.object({
  recipe: RecipeId,
  source: v.picklist(['person', 'policy']),
  /** The recipe by which a person had it on before the organisation did, and has it again afterwards. */
  own: v.exactOptional(RecipeId),
  /** The origin of the same site under another name, which its tags are made with. */
  sameAs: v.exactOptional(v.pipe(v.string(), v.check(isSiteOrigin, 'an origin'))),
});
export type Site = v.InferOutput<typeof Site>;

/** By origin, as in `https://redmine.example.co.jp`. */
export type Sites = Readonly<Record<string, Site>>;

/** The part of `storage.local` used here. */
export interface SiteArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Leaves out what is not a site: one damaged entry must not switch off the others. */
export async function readSites(area: SiteArea): Promise<Sites> {
  const { sites } = await area.get('sites');
  const entries = sites && typeof sites === 'object' ? Object.entries(sites) : [];
  return Object.fromEntries(
    entries.flatMap(([origin, stored]) => {
      const site = v.safeParse(Site, stored);
      return site.success && isSiteOrigin(origin) ? [[origin, site.output]] : [];
    }),
  );
}

/** Reads, changes and writes under one lock, so that two switches at once both count. */
export function changeSites(area: SiteArea, lock: Lock, change: (sites: Sites) => Sites): Promise<void> {
  return lock('sites', async () => {
    await area.set({ sites: change(await readSites(area)) });
  });
}

/** An http(s) origin in its canonical writing. */
export function isSiteOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
