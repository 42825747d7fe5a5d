import { beforeEach, describe, expect, it } from 'vitest';
import type { Lock } from '../../../extension/platform/lock.ts';
import { giveBack } from '../../../extension/sites/give-back.ts';
import { reconcile } from '../../../extension/sites/reconcile.ts';
import { readSites } from '../../../extension/sites/stored-sites.ts';
import { switchOff, switchOn } from '../../../extension/sites/switch-site.ts';
import { createFakeBrowser, type FakeBrowser } from '../fakes/browser.ts';
import { createLock } from '../fakes/lock.ts';

const WIKI = 'https://wiki.example.co.jp';
const REDMINE = 'https://redmine.example.co.jp';
const person = (recipe: string) => ({ recipe, source: 'person' as const });
let fake: FakeBrowser;
let lock: Lock;

beforeEach(() => {
  fake = createFakeBrowser();
  lock = createLock();
});
const matches = () => fake.scripts.get('overlay')?.matches;

describe('reconcile', () => {
  it('registers the sites that are on and granted, in every frame, across restarts', async () => {
    fake.local.sites = {
      [WIKI]: person('growi'),
      [REDMINE]: person('redmine'),
      'https://no.example': person('x'),
    };
    fake.granted.add(`${WIKI}/*`).add(`${REDMINE}/*`);
    await reconcile(fake.browser, lock);
    expect(fake.scripts.get('overlay')).toEqual({
      id: 'overlay',
      js: ['/overlay.js'],
      matches: [`${REDMINE}/*`, `${WIKI}/*`],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    });
  });

  it('may be called at any time, also many times at once', async () => {
    fake.local.sites = { [WIKI]: person('growi') };
    fake.granted.add(`${WIKI}/*`);
    await Promise.all([1, 2, 3].map(() => reconcile(fake.browser, lock)));
    expect(matches()).toEqual([`${WIKI}/*`]);
    fake.scripts.clear(); // as an update of the extension does
    await reconcile(fake.browser, lock);
    expect(matches()).toEqual([`${WIKI}/*`]);
    fake.granted.clear(); // taken back in the browser's settings
    await reconcile(fake.browser, lock);
    await reconcile(fake.browser, lock);
    expect(fake.scripts.size).toBe(0);
  });

  it('writes a pattern without a port, which Firefox does not know', async () => {
    fake.local.sites = {
      'http://localhost:3000': person('sample-intranet'),
      'http://localhost:4000': person('redmine'),
    };
    fake.granted.add('http://localhost/*');
    await reconcile(fake.browser, lock);
    expect(matches()).toEqual(['http://localhost/*']);
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    { 'not an origin': person('x') },
    { [WIKI]: { recipe: 3 } },
    { [`${WIKI}/path`]: person('x') },
  ])('registers nothing for damaged storage (%j)', async (sites) => {
    fake.local.sites = sites;
    fake.granted.add('*://*/*');
    await reconcile(fake.browser, lock);
    expect(fake.scripts.size).toBe(0);
  });
});

describe('switching', () => {
  it('starts in the tabs of that origin that are open, and in no others', async () => {
    fake.granted.add(`${WIKI}/*`);
    fake.tabs.push(
      { id: 1, url: `${WIKI}/page` },
      { id: 2, url: `${WIKI}:8080/` },
      { id: 3, url: `${WIKI}/other` },
    );
    expect(await switchOn(fake.browser, lock, { origin: WIKI, recipe: 'growi' })).toBe(true);
    expect(fake.ran).toEqual([
      { tabId: 1, what: '/overlay.js' },
      { tabId: 3, what: '/overlay.js' },
    ]);
    expect(matches()).toEqual([`${WIKI}/*`]);
  });

  it('is not stopped by a tab that cannot be reached', async () => {
    fake.granted.add(`${WIKI}/*`);
    fake.tabs.push({ id: 1, url: `${WIKI}/` });
    fake.pageSays = new Error('Frame with ID 0 is showing error page');
    expect(await switchOn(fake.browser, lock, { origin: WIKI, recipe: 'growi' })).toBe(true);
  });

  it('takes it all back: open tabs, registration, permission, memory', async () => {
    fake.granted.add(`${WIKI}/*`);
    await switchOn(fake.browser, lock, { origin: WIKI, recipe: 'growi' });
    fake.tabs.push({ id: 1, url: `${WIKI}/` });
    await switchOff(fake.browser, lock, WIKI);
    expect(fake.ran).toEqual([{ tabId: 1, what: 'announce' }]);
    expect([fake.scripts.size, fake.granted.size, await readSites(fake.browser.storage.local)]).toEqual([
      0,
      0,
      {},
    ]);
  });

  it('keeps the permission that another port of the host still needs', async () => {
    fake.granted.add('http://localhost/*');
    await switchOn(fake.browser, lock, { origin: 'http://localhost:3000', recipe: 'redmine' });
    await switchOn(fake.browser, lock, { origin: 'http://localhost:4000', recipe: 'redmine' });
    await switchOff(fake.browser, lock, 'http://localhost:3000');
    expect(fake.granted.size).toBe(1);
    expect(matches()).toEqual(['http://localhost/*']);
  });

  it('gives back a permission that led to no site, and none that a site in use needs', async () => {
    fake.granted.add(`${WIKI}/*`).add(`${REDMINE}/*`);
    await switchOn(fake.browser, lock, { origin: REDMINE, recipe: 'redmine' });
    await giveBack(fake.browser, WIKI);
    await giveBack(fake.browser, REDMINE);
    await giveBack(fake.browser, `${REDMINE}:8443`); // the same host to the browser
    expect([...fake.granted]).toEqual([`${REDMINE}/*`]);
    fake.removable = false;
    await expect(giveBack(fake.browser, WIKI)).resolves.toBeUndefined();
  });

  it('lives with a browser that does not take back a required host', async () => {
    fake.granted.add('*://*/*');
    fake.removable = false;
    await switchOn(fake.browser, lock, { origin: WIKI, recipe: 'growi' });
    await switchOff(fake.browser, lock, WIKI);
    expect(fake.scripts.size).toBe(0);
  });

  it('counts two switches at once', async () => {
    fake.granted.add('*://*/*');
    await Promise.all(
      [WIKI, REDMINE].map((origin) => switchOn(fake.browser, lock, { origin, recipe: 'growi' })),
    );
    expect(matches()).toEqual([`${REDMINE}/*`, `${WIKI}/*`]);
  });

  it.each(['javascript:alert(1)', 'chrome://settings', 'https://x.example/path', 'file:///etc', ''])(
    'never takes %j for a site',
    async (origin) => {
      fake.granted.add('*://*/*');
      expect(await switchOn(fake.browser, lock, { origin, recipe: 'growi' })).toBe(false);
    },
  );
});
