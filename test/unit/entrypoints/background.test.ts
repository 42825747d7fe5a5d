import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../../extension/entrypoints/background.ts';
import { readSites } from '../../../extension/sites/stored-sites.ts';
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
  'installed' | 'startup' | 'added' | 'removed' | 'changed' | 'alarm' | 'clicked',
  FakeEvent
>;
let runtime: ReturnType<typeof installRuntime>;

beforeEach(() => {
  fake = createFakeBrowser();
  const [installed, startup, added, removed, changed, alarm, clicked] = Array.from(
    { length: 7 },
    createEvent,
  );
  if (!installed || !startup || !added || !removed || !changed || !alarm || !clicked)
    throw new Error('Seven events');
  events = { installed, startup, added, removed, changed, alarm, clicked };
  const { browser } = fake;
  seam.browser = {
    ...browser,
    runtime: { ...browser.runtime, onInstalled: installed, onStartup: startup },
    permissions: { ...browser.permissions, onAdded: added, onRemoved: removed },
    storage: { ...browser.storage, onChanged: changed },
    notifications: { onClicked: clicked },
    alarms: { onAlarm: alarm, get: async () => undefined, create: () => {}, clear: async () => true },
  };
  vi.stubGlobal('addEventListener', () => {});
  runtime = installRuntime();
});
afterEach(() => {
  runtime.restore();
  vi.unstubAllGlobals();
});

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
});
