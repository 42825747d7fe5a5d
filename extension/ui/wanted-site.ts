import * as v from 'valibot';
import type { Permissions, Storage } from 'webextension-polyfill';
import { matchPattern } from '../sites/match-pattern.ts';
import { isSiteOrigin } from '../sites/stored-sites.ts';

/**
 * The browser's permission prompt may take the focus, and with it the popup that asked. What was wanted is therefore
 * noted while the prompt is open, and finished by the background, or when one of our pages opens next:
 *
 *   click ── ask, note ──▶ answered ── forget, switch on
 *                     └──▶ popup gone ──▶ hosts granted ── switch on, forget (background)
 *                                    └──▶ next page ────── switch on if granted, forget
 *
 * Where the popup lives, the background may be as fast: both switch on, and the second changes nothing.
 */
const WantedSite = v.object({ origin: v.string(), recipe: v.string() });
type WantedSite = v.InferOutput<typeof WantedSite>;

export interface AskingBrowser {
  readonly permissions: Pick<Permissions.Static, 'request' | 'contains'>;
  readonly storage: { readonly session: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'> };
}

/** Asks for the hosts of an origin. Calls the browser before anything else: a click lasts until the first await. */
export async function requestSite(
  browser: AskingBrowser,
  origin: string,
  recipe: string | null,
): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [matchPattern(origin)] });
  if (!recipe) return asked;
  const wanted: WantedSite = { origin, recipe };
  await browser.storage.session.set({ wantedSite: wanted });
  try {
    return await asked;
  } finally {
    await browser.storage.session.remove('wantedSite');
  }
}

/** What `switchOn` of the protocol does; doing it twice is harmless. */
type SwitchOn = (site: WantedSite) => Promise<unknown>;

/** For one of our pages that opens: finishes what a page that is gone had asked for, or forgets it if refused. */
export async function finishWanted(browser: AskingBrowser, switchOn: SwitchOn): Promise<void> {
  if (!(await finishGranted(browser, switchOn))) await browser.storage.session.remove('wantedSite');
}

/**
 * For the background, when hosts were granted: finishes it without any page, and gives whether it did. The note goes
 * last, so that a worker that dies on the way loses nothing; it stays where other hosts were granted than those wanted,
 * since that prompt may still be open.
 */
export async function finishGranted(browser: AskingBrowser, switchOn: SwitchOn): Promise<boolean> {
  const { wantedSite } = await browser.storage.session.get('wantedSite');
  const wanted = v.safeParse(WantedSite, wantedSite);
  if (!wanted.success || !isSiteOrigin(wanted.output.origin)) return false;
  if (!(await browser.permissions.contains({ origins: [matchPattern(wanted.output.origin)] }))) return false;
  await switchOn(wanted.output);
  await browser.storage.session.remove('wantedSite');
  return true;
}
