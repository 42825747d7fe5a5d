import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readMatter } from '../../../extension/colleague/open-form.ts';
import background from '../../../extension/entrypoints/background.ts';
import { readSites } from '../../../extension/sites/stored-sites.ts';
import { messagesOf } from '../../dom/ui/messages.ts';
import { createFakeBrowser, type FakeBrowser } from '../fakes/browser.ts';
import { createEvent, type FakeEvent } from '../fakes/events.ts';
import { installRuntime } from '../fakes/runtime.ts';

// The one seam to the browser; the polyfill behind it refuses to load outside an extension.
const seam = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('../../../extension/platform/browser.ts', () => seam);

const WIKI = 'https://wiki.example.co.jp';
const OTHER = 'https://other.example.co.jp';
const onWiki = { [WIKI]: { recipe: 'growi', source: 'person' } };
let fake: FakeBrowser;
let events: Record<
  'installed' | 'startup' | 'added' | 'removed' | 'changed' | 'alarm' | 'clicked' | 'menu' | 'command',
  FakeEvent
>;
/** Titles of our entries in the context menu. */
let offered: string[];
let runtime: ReturnType<typeof installRuntime>;

beforeEach(() => {
  fake = createFakeBrowser();
  events = {
    installed: createEvent(),
    startup: createEvent(),
    added: createEvent(),
    removed: createEvent(),
    changed: createEvent(),
    alarm: createEvent(),
    clicked: createEvent(),
    menu: createEvent(),
    command: createEvent(),
  };
  const { installed, startup, added, removed, changed, alarm, clicked, menu, command } = events;
  offered = [];
  const { browser } = fake;
  seam.browser = {
    ...browser,
    runtime: { ...browser.runtime, onInstalled: installed, onStartup: startup },
    permissions: { ...browser.permissions, onAdded: added, onRemoved: removed },
    storage: { ...browser.storage, onChanged: changed },
    notifications: { onClicked: clicked },
    commands: { onCommand: command },
    contextMenus: {
      onClicked: menu,
      removeAll: async () => void offered.splice(0),
      create: (entry: { title: string }) => void offered.push(entry.title),
    },
    alarms: { onAlarm: alarm, get: async () => undefined, create: () => {}, clear: async () => true },
  };
  vi.stubGlobal('addEventListener', () => {});
  runtime = installRuntime();
});
afterEach(() => {
  runtime.restore();
  vi.unstubAllGlobals();
});

/** Lets the built messages be read, as the packaged extension has them. */
function speak(): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const locale = address.includes('/ja/') ? 'ja' : 'en';
    const file = Object.entries(await messagesOf(locale)).map(([key, message]) => [key, { message }]);
    return new Response(JSON.stringify(Object.fromEntries(file)));
  });
}

/** What the form that was opened last is about. */
const matter = () => readMatter(fake.browser.storage.session, new URL(fake.windows.at(-1) ?? '').search);

const started = () => void background.main();
const sites = () => readSites(fake.browser.storage.local);
const starts = () => fake.ran.filter(({ what }) => what === '/overlay.js');

describe('the background', () => {
  it('listens to everything in its first turn, since an event that woke it is given to nobody else', () => {
    started();
    expect(Object.entries(events).filter(([, { listeners }]) => listeners.length === 0)).toEqual([]);
    expect(runtime.listeners).toHaveLength(1);
  });

  it('finishes switching on when the prompt closed the popup: registers, starts in open tabs, forgets', async () => {
    fake.session.wantedSite = { origin: WIKI, recipe: 'growi' };
    fake.tabs.push({ id: 7, url: `${WIKI}/page` }, { id: 8, url: `${OTHER}/page` });
    fake.granted.add(`${WIKI}/*`);
    started();
    events.added.fire({ origins: [`${WIKI}/*`] });
    await vi.waitUntil(() => !('wantedSite' in fake.session));
    expect(await sites()).toEqual(onWiki);
    expect(fake.scripts.get('overlay')?.matches).toEqual([`${WIKI}/*`]);
    expect(starts()).toEqual([{ tabId: 7, what: '/overlay.js' }]);
  });

  it('ends with one site and one registration, however often it hears of the grant', async () => {
    fake.session.wantedSite = { origin: WIKI, recipe: 'growi' };
    fake.granted.add(`${WIKI}/*`);
    started();
    for (let time = 0; time < 3; time++) events.added.fire({ origins: [`${WIKI}/*`] });
    await vi.waitUntil(() => !('wantedSite' in fake.session));
    events.added.fire({ origins: [`${WIKI}/*`] });
    await vi.waitUntil(() => fake.scripts.size === 1);
    expect(await sites()).toEqual(onWiki);
    expect([...fake.scripts.keys()]).toEqual(['overlay']);
  });

  it('leaves a prompt alone that is still open while other hosts are granted', async () => {
    const wantedSite = { origin: WIKI, recipe: 'growi' };
    fake.session.wantedSite = wantedSite;
    fake.local.sites = { [OTHER]: { recipe: 'redmine', source: 'person' } };
    fake.granted.add(`${OTHER}/*`);
    const asked = vi.spyOn(fake.browser.permissions, 'contains');
    seam.browser = {
      ...seam.browser,
      permissions: {
        ...fake.browser.permissions,
        contains: asked,
        onAdded: events.added,
        onRemoved: events.removed,
      },
    };
    started();
    events.added.fire({ origins: [`${OTHER}/*`] });
    await vi.waitUntil(() => asked.mock.calls.some(([{ origins }]) => origins?.[0] === `${WIKI}/*`));
    await vi.waitUntil(() => fake.scripts.size === 1);
    expect(fake.session.wantedSite).toEqual(wantedSite);
    expect(Object.keys(await sites())).toEqual([OTHER]);
  });

  it('has one entry in the context menu, in the reader’s language, however often it is offered', async () => {
    speak();
    started();
    events.startup.fire();
    events.startup.fire();
    await vi.waitUntil(() => offered.length > 0);
    await fake.browser.storage.local.set({ language: 'en' });
    events.changed.fire({ language: { newValue: 'en' } }, 'local');
    await vi.waitUntil(() => offered.includes('Praise a colleague for this…'));
    expect(offered).toHaveLength(1);
  });

  it('opens the form about what the context menu was opened on: a selection, a link, or the page', async () => {
    const tab = { id: 7, title: '日報 11/24', url: `${WIKI}/reports/24` };
    started();
    const click = { menuItemId: 'praise-colleague', pageUrl: tab.url, frameId: 3 };
    events.menu.fire({ ...click, selectionText: '  手順を\n書き直した ' }, tab);
    await vi.waitUntil(() => fake.windows.length === 1);
    expect(await matter()).toEqual({ title: tab.title, url: tab.url, quote: '手順を 書き直した' });

    fake.pageSays = '作業手順書';
    events.menu.fire({ ...click, linkUrl: `${OTHER}/manual` }, tab);
    await vi.waitUntil(() => fake.windows.length === 2);
    expect(await matter()).toEqual({ title: '作業手順書', url: `${OTHER}/manual`, quote: '' });
    expect(fake.ran.at(-1)).toMatchObject({ tabId: 7, frameIds: [3] });

    events.menu.fire({ ...click, linkUrl: 'javascript:steal()' }, tab);
    await vi.waitUntil(() => fake.windows.length === 3);
    expect(await matter()).toEqual({ title: tab.title, url: tab.url, quote: '' });

    events.menu.fire({ ...click, menuItemId: 'of another day' }, tab);
    expect(fake.windows).toHaveLength(3);
  });

  it('opens the form by the keyboard command, with what is selected where the browser lets us look', async () => {
    const tab = { id: 7, title: '日報', url: `${WIKI}/reports/24` };
    started();
    events.command.fire('praise-colleague', tab);
    await vi.waitUntil(() => fake.windows.length === 1);
    expect(await matter()).toEqual({ title: '日報', url: tab.url, quote: '' });
    expect(fake.windows[0]).not.toContain('reports'); // nothing of the page is in an address

    const closed = { id: 8, title: 'Extensions', url: 'chrome://extensions/' };
    fake.pageSays = new Error('Cannot access a chrome:// URL');
    events.command.fire('praise-colleague', closed);
    await vi.waitUntil(() => fake.windows.length === 2);
    expect(await matter()).toEqual({ title: 'Extensions', url: '', quote: '' });
  });
});
