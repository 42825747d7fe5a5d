import type { Menus, Tabs } from 'webextension-polyfill';
import type { PageContent } from '../messaging/protocol.ts';
import { fitContent } from '../vault/fit-content.ts';
import type { MatterBrowser } from './matter-browser.ts';
import { readLinkText, readSelection } from './read-page.ts';

/** What a tab shows, and what is selected there; an address that leads nowhere is ''. Rests on activeTab. */
export async function matterOfTab(browser: MatterBrowser, tab: Tabs.Tab): Promise<PageContent> {
  const quote = tab.id === undefined ? '' : await selectionIn(browser, tab.id);
  return within({ title: tab.title ?? '', url: tab.url ?? '', quote });
}

/** What the context menu was opened on: what is selected, else a link, else the page. */
export async function matterOfClick(
  browser: MatterBrowser,
  click: Pick<Menus.OnClickData, 'linkUrl' | 'linkText' | 'selectionText' | 'pageUrl' | 'frameId'>,
  tab: Tabs.Tab | undefined,
): Promise<PageContent> {
  const page = { title: tab?.title ?? '', url: tab?.url ?? click.pageUrl ?? '' };
  if (click.selectionText?.trim()) return within({ ...page, quote: click.selectionText });
  const link = within({ title: '', url: click.linkUrl ?? '', quote: '' });
  if (!click.linkUrl || link.url === '') return within({ ...page, quote: '' });
  const text = click.linkText ?? (await textOfLink(browser, click.linkUrl, tab, click.frameId));
  return within({ title: text.trim() || link.url, url: link.url, quote: '' });
}

/** '' where nothing is selected, or the browser lets nobody in: its own pages, its viewers. */
async function selectionIn({ scripting }: MatterBrowser, tabId: number): Promise<string> {
  try {
    const frames = await scripting.executeScript({ target: { tabId, allFrames: true }, func: readSelection });
    return frames.map(({ result }) => textOf(result)).find((text) => text.trim() !== '') ?? '';
  } catch (cause) {
    console.info('Hanamaru may not look at what is selected here', cause);
    return '';
  }
}

/** Chromium does not tell a link's text with the click (2026-11); '' where the page cannot be asked. */
async function textOfLink(
  { scripting }: MatterBrowser,
  address: string,
  tab: Tabs.Tab | undefined,
  frameId = 0,
): Promise<string> {
  if (tab?.id === undefined) return '';
  try {
    const target = { tabId: tab.id, frameIds: [frameId] };
    const [frame] = await scripting.executeScript({ target, func: readLinkText, args: [address] });
    return textOf(frame?.result);
  } catch (cause) {
    console.info('Hanamaru may not look at this link', cause);
    return '';
  }
}

/** The page may answer anything. */
function textOf(result: unknown): string {
  return typeof result === 'string' ? result : '';
}

function within({ title, url, quote }: PageContent): PageContent {
  const line = (text: string) => text.replace(/\s+/g, ' ');
  const fitted = fitContent({ words: '', title: line(title), url, quote: line(quote), authorName: '' });
  return { title: fitted.title, url: fitted.url, quote: fitted.quote };
}
