import type { Tabs } from 'webextension-polyfill';
import { webAddress } from '../ui/web-address.ts';

/** The tab that the popup is about. `url` is null on the browser's own pages, and where we may not know it. */
export interface ActiveTab {
  readonly id: number;
  readonly url: string | null;
}

/**
 * The tab under the popup; pressing the toolbar button lets us read its address (activeTab), fragment included.
 * Opened as a tab of its own, the popup is told which tab it is about by `?tab=<id>`; that gives no further right.
 */
export async function findActiveTab(tabs: Tabs.Static, search: string): Promise<ActiveTab | null> {
  const told = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(told)
    ? await tabs.get(told).catch(() => undefined) // closed meanwhile: then there is no site to speak of
    : (await tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ? webAddress(tab.url) : null };
}
