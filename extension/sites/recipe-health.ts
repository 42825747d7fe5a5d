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
 *            └── 20 s and none ─────▶ missed, if its shape is known ── looked at after all ──▶ found, and not missed
 */
const Health = v.object({
  origin: v.string(),
  recipe: v.string(),
  version: v.number(),
  /** Shapes of pages on which posts were found, the newest last. */
  shapes: v.array(v.string()),
  /** Pages of a known shape in a row on which none was. */
  missed: v.number(),
  /** When a page was last opened for it. Milliseconds since 1970. */
  at: v.number(),
});
type Health = v.InferOutput<typeof Health>;

const Opened = v.object({
  /** Of the health that it is counted for (see `nameOf`). */
  of: v.string(),
  shape: v.string(),
  at: v.number(),
  /** It was counted as missed: a tab in the background may be looked at an hour later. */
  missed: v.boolean(),
});
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
      if (now - page.at < PATIENCE || page.missed) continue;
      const known = health[page.of];
      if (known?.shapes.includes(page.shape)) {
        health[page.of] = { ...known, missed: known.missed + 1 };
        opened[key] = { ...page, missed: true };
        missed.push(known);
      } else delete opened[key];
    }
    const { origin } = new URL(frame.url);
    const name = nameOf(origin, id);
    opened[keyOf(frame)] = { of: name, shape: shapeOf(frame.url), at: now, missed: false };
    const before = health[name];
    const misses = before?.version === version ? before.missed : 0;
    health[name] = { origin, recipe: id, version, shapes: before?.shapes ?? [], missed: misses, at: now };
    await browser.storage.session.set({ opened: newest(opened) });
    await browser.storage.local.set({ recipeHealth: newest(health) });
    for (const one of missed) await addPage(browser.storage.local, one, { missed: 1 });
  });
}

/** Posts of the page were asked for: the recipe reads it. */
export async function noteFound({ browser, lock }: HealthDeps, frame: Frame): Promise<void> {
  const key = keyOf(frame);
  if (!(await readOpened(browser.storage.session))[key]) return; // told already
  await lock('health', async () => {
    const { [key]: page, ...opened } = await readOpened(browser.storage.session);
    if (!page) return;
    await browser.storage.session.set({ opened });
    const all = await readAll(browser.storage.local);
    const known = all[page.of];
    if (!known) return;
    const shapes = [...known.shapes.filter((shape) => shape !== page.shape), page.shape].slice(-SHAPES);
    await browser.storage.local.set({ recipeHealth: { ...all, [page.of]: { ...known, shapes, missed: 0 } } });
    await addPage(browser.storage.local, known, { found: 1, missed: page.missed ? -1 : 0 });
  });
}

/** Origins whose recipe used to match and does not any more: of several the one whose pages were opened last. */
export async function readSilent(area: SiteArea): Promise<readonly string[]> {
  const last = new Map<string, Health>();
  for (const one of Object.values(await readAll(area)))
    if (one.at >= (last.get(one.origin)?.at ?? 0)) last.set(one.origin, one);
  return [...last.values()].filter(({ missed }) => missed >= MISSES).map(({ origin }) => origin);
}

/** Two products may share an origin, as Garoon and kintone do: each fares for itself. */
function nameOf(origin: string, recipe: string): string {
  return `${origin} ${recipe}`;
}

/** Tabs and sites remembered: the newest so many. */
const REMEMBERED = 200;

function newest<T extends { readonly at: number }>(all: Readonly<Record<string, T>>): Record<string, T> {
  const entries = Object.entries(all).sort(([, one], [, other]) => other.at - one.at);
  return Object.fromEntries(entries.slice(0, REMEMBERED));
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
