import * as v from 'valibot';
import type { Recipe } from '../../shared/contract/recipe.ts';
import type { Lock } from '../platform/lock.ts';
import { addPage } from './recipe-counts.ts';
import type { SiteArea } from './stored-sites.ts';

/**
 * Whether recipes still fit their sites. A page is told by its shape (`/issues/*`), because most pages of a product
 * hold no posts: only where pages of that shape had posts before does one without say anything.
 *
 *   page opens ── posts asked for ──▶ found: the shape is known, and nothing is missed
 *            └── 20 s and none ─────▶ missed, if its shape is known
 */
const Health = v.object({
  recipe: v.string(),
  version: v.number(),
  /** Shapes of pages on which posts were found, the newest last. */
  shapes: v.array(v.string()),
  /** Pages of a known shape in a row on which none was. */
  missed: v.number(),
});
type Health = v.InferOutput<typeof Health>;

const Opened = v.object({ origin: v.string(), shape: v.string(), at: v.number() });
type Opened = v.InferOutput<typeof Opened>;

interface HealthDeps {
  readonly browser: { readonly storage: { readonly local: SiteArea; readonly session: SiteArea } };
  readonly lock: Lock;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** A frame of the browser. */
interface Frame {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

/** Pages in a row without posts until the popup says so. */
export const MISSES = 5;
/** Milliseconds in which a page that has posts has asked for them. */
const PATIENCE = 20_000;
/** Shapes remembered of a site. */
const SHAPES = 60;

/** A page was opened that the recipe is to read. Settles what earlier pages came to. */
export async function noteOpened(deps: HealthDeps, frame: Frame, { id, version }: Recipe): Promise<void> {
  const { browser, lock, clock } = deps;
  await lock('health', async () => {
    const now = clock();
    const opened = await readOpened(browser.storage.session);
    const health = await readAll(browser.storage.local);
    const missed: Health[] = [];
    for (const [key, page] of Object.entries(opened)) {
      if (now - page.at < PATIENCE) continue;
      delete opened[key];
      const known = health[page.origin];
      if (!known?.shapes.includes(page.shape)) continue;
      health[page.origin] = { ...known, missed: known.missed + 1 };
      missed.push(known);
    }
    const { origin } = new URL(frame.url);
    opened[keyOf(frame)] = { origin, shape: shapeOf(frame.url), at: now };
    const before = health[origin];
    if (before?.recipe !== id) health[origin] = { recipe: id, version, shapes: [], missed: 0 };
    else if (before.version !== version) health[origin] = { ...before, version, missed: 0 };
    await browser.storage.session.set({ opened });
    await browser.storage.local.set({ recipeHealth: health });
    for (const one of missed) await addPage(browser.storage.local, one, 'missed');
  });
}

/** Posts of the page were asked for: the recipe reads it. */
export async function noteFound({ browser, lock }: HealthDeps, frame: Frame): Promise<void> {
  const waits = (await readOpened(browser.storage.session))[keyOf(frame)];
  if (!waits) return; // told already
  await lock('health', async () => {
    const { [keyOf(frame)]: _, ...opened } = await readOpened(browser.storage.session);
    await browser.storage.session.set({ opened });
    const all = await readAll(browser.storage.local);
    const known = all[waits.origin];
    if (!known) return;
    const shapes = [...known.shapes.filter((shape) => shape !== waits.shape), waits.shape].slice(-SHAPES);
    await browser.storage.local.set({
      recipeHealth: { ...all, [waits.origin]: { ...known, shapes, missed: 0 } },
    });
    await addPage(browser.storage.local, known, 'found');
  });
}

/** Origins whose recipe used to match and does not any more. */
export async function readSilent(area: SiteArea): Promise<readonly string[]> {
  const all = await readAll(area);
  return Object.keys(all).filter((origin) => (all[origin]?.missed ?? 0) >= MISSES);
}

/** `/issues/*?tab` of `/issues/812?tab=history`: what an address has in common with others of its kind. */
export function shapeOf(url: string): string {
  const { pathname, searchParams, hash } = new URL(url);
  const keys = [...new Set(searchParams.keys())].sort().join('&');
  const route = /^#!?\//.test(hash) ? `#${segments(hash.slice(1))}` : '';
  return `${segments(pathname)}${keys && `?${keys}`}${route}`.slice(0, 200);
}

function segments(path: string): string {
  return path
    .split('/')
    .map((part) => (/\d/.test(part) || part.length > 24 || /[^\w.-]/.test(part) ? '*' : part))
    .join('/');
}

function keyOf({ tabId, frameId }: Frame): string {
  return `${tabId}:${frameId}`;
}

async function readOpened(area: SiteArea): Promise<Record<string, Opened>> {
  const { opened } = await area.get('opened');
  const read = v.safeParse(v.record(v.string(), Opened), opened);
  return read.success ? { ...read.output } : {};
}

async function readAll(area: SiteArea): Promise<Record<string, Health>> {
  const { recipeHealth } = await area.get('recipeHealth');
  const read = v.safeParse(v.record(v.string(), Health), recipeHealth);
  return read.success ? { ...read.output } : {};
}
