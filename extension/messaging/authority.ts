import type { Runtime } from 'webextension-polyfill';
import { siteOf, type TeamAliases } from '../sites/same-site.ts';
import type { Sites } from '../sites/stored-sites.ts';

/** The frame that a page message came from, told by the browser and never by the message. */
export interface PageSender {
  /** Origin of the frame, or that of the same site under its first name; what tags are made with. */
  readonly site: string;
  readonly url: string;
  readonly tabId: number;
  readonly frameId: number;
  /** Id of the recipe that the site was switched on with. */
  readonly recipe: string;
}

/** What the browser tells of a sender, in either browser's types. */
export type Sender = Pick<Runtime.MessageSender, 'id' | 'url' | 'frameId'> & {
  readonly tab?: { readonly id?: number | undefined } | undefined;
};

/** One of our content scripts on a site that is switched on, or null: nobody else may speak for a page. */
export function pageSender(
  sender: Sender,
  ownId: string,
  sites: Sites,
  aliases: TeamAliases,
): PageSender | null {
  const { url, tab, frameId = 0 } = sender;
  if (sender.id !== ownId || !url || tab?.id === undefined || !URL.canParse(url)) return null;
  const { origin } = new URL(url);
  const site = Object.hasOwn(sites, origin) ? sites[origin] : undefined;
  if (!site) return null;
  return { site: siteOf(origin, sites, aliases), url, tabId: tab.id, frameId, recipe: site.recipe };
}

/** The tab in which the popup has started the recipe maker, as noted in `storage.session`. */
export interface Picking {
  readonly tabId: number;
  readonly origin: string;
}

/** The recipe maker in the main frame of the tab it was started in, on the site it was started on; else null. */
export function pickerSender(sender: Sender, ownId: string, picking: Picking | null): Picking | null {
  const { url, tab, frameId = 0 } = sender;
  if (!picking || sender.id !== ownId || frameId !== 0 || tab?.id !== picking.tabId) return null;
  return url && URL.canParse(url) && new URL(url).origin === picking.origin ? picking : null;
}

/** Popup and options. `ownUrl` is `runtime.getURL('')`. */
export function isOwnPage(sender: Sender, ownId: string, ownUrl: string): boolean {
  return sender.id === ownId && sender.url?.startsWith(ownUrl) === true;
}
