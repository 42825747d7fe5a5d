import type { Page } from 'puppeteer-core';
import type { Driven } from './launch.ts';
import { until } from './until.ts';

/** An element inside one of our closed shadow roots, as far as a test needs it. */
export interface Seen {
  readonly text: string;
  /** Its accessible label, where it has one. */
  readonly label: string | null;
  readonly value: string | null;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly focused: boolean;
  /** In CSS pixels of the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/**
 * Looks into the closed shadow root of the first element that matches `host`, the way only an extension can
 * (`openOrClosedShadowRoot`), and gives what matches `inside`. An empty list where the host is not there.
 * The page itself cannot do this, which is the point of closed roots: the tests ask through our own pages. The one at
 * place `bring` is scrolled to first, as one scrolls in a card.
 */
export async function see(
  driven: Driven,
  page: Page,
  host: string,
  inside: string,
  bring = -1,
): Promise<Seen[]> {
  const own = await ownTab(driven, page);
  return own.evaluate(
    async (url, host, inside, bring) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs
        .filter((tab) => tab.url === url)
        .sort((a, b) => Number(b.active) - Number(a.active))[0];
      if (tab?.id === undefined) return [];
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        args: [host, inside, bring],
        func: (host: string, inside: string, bring: number) => {
          const element = document.querySelector<HTMLElement>(host);
          if (!element) return [];
          const open = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }; // Firefox's name for it
          const root = open.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element);
          if (!root) return [];
          const all = [...root.querySelectorAll<HTMLElement>(inside)];
          all[bring]?.scrollIntoView({ block: 'nearest' });
          return all.map((found) => {
            const { x, y, width, height } = found.getBoundingClientRect();
            return {
              text: (found.textContent ?? '').trim(),
              label: found.getAttribute('aria-label'),
              value: 'value' in found ? String(found.value) : null,
              checked: found.getAttribute('aria-checked') === 'true' || found.matches(':checked'),
              disabled: found.matches(':disabled'),
              focused: root.activeElement === found,
              box: { x, y, width, height },
            };
          });
        },
      });
      return frame?.result ?? [];
    },
    page.url(),
    host,
    inside,
    bring,
  );
}

/** Waits for one that fits, and gives it. */
export function seeOne(
  driven: Driven,
  page: Page,
  host: string,
  inside: string,
  fits: (seen: Seen) => boolean = () => true,
  within?: number,
): Promise<Seen> {
  return until(
    async () => (await see(driven, page, host, inside)).find((seen) => seen.box.width > 0 && fits(seen)),
    `${inside} shows in ${host}`,
    within,
  );
}

/** Which one of a host's insides is meant; without `fits` the first that shows. */
type Which = readonly [
  driven: Driven,
  page: Page,
  host: string,
  inside: string,
  fits?: (seen: Seen) => boolean,
];

/** Presses it with the mouse, as a hand would: a trusted click where it stands on the screen. */
export async function press(...which: Which): Promise<void> {
  const { x, y } = await reach(...which);
  await which[1].mouse.click(x, y);
}

/** Lets the pointer rest on it. */
export async function hover(...which: Which): Promise<void> {
  const { x, y } = await reach(...which);
  await which[1].mouse.move(x, y);
}

/** Scrolls to it, and gives its middle once it stands still: what a card asks for arrives after it opened, and moves the rest. */
async function reach(...[driven, page, host, inside, fits]: Which): Promise<{ x: number; y: number }> {
  await page.bringToFront();
  await seeOne(driven, page, host, inside, fits);
  await page.$eval(host, (element) => element.scrollIntoView({ block: 'nearest' }));
  const all = await see(driven, page, host, inside);
  const at = all.findIndex((seen) => seen.box.width > 0 && (fits?.(seen) ?? true));
  await see(driven, page, host, inside, at);
  const { box } = await resting(() => seeOne(driven, page, host, inside, fits));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What was seen in the same place twice. */
async function resting(look: () => Promise<Seen>): Promise<Seen> {
  let last = await look();
  return until(async () => {
    const now = await look();
    const rests = now.box.x === last.box.x && now.box.y === last.box.y;
    last = now;
    return rests && now;
  }, 'what is to be pressed stands still');
}

const ownTabs = new WeakMap<Driven, Page>();

/** The tab we ask through. A new one comes to the front, where it would keep the page from being looked at. */
async function ownTab(driven: Driven, looked: Page): Promise<Page> {
  const known = ownTabs.get(driven);
  if (known && !known.isClosed()) return known;
  const page = await driven.openOwn('options.html?test');
  ownTabs.set(driven, page);
  await looked.bringToFront();
  return page;
}

/** How many praised a post, as its flower says: nothing stands for none. */
export function countOn({ text }: Seen): string {
  return text.replace(/\D/g, '');
}
