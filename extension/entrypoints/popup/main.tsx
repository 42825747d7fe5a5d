import type { Storage } from 'webextension-polyfill';
import { browser } from '../../platform/browser.ts';
import { findActiveTab } from '../../popup/active-tab.ts';
import { followHome } from '../../popup/follow-home.ts';
import { Popup } from '../../popup/popup.tsx';
import { isGranted } from '../../ui/granted-hosts.ts';
import { localSignal } from '../../ui/local-signal.ts';
import { showPageFailure } from '../../ui/page-failure.ts';
import { showPage } from '../../ui/show-page.tsx';
import { openPageStore, startPage } from '../../ui/start-page.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { once: true });

async function start(): Promise<void> {
  // All at once: the popup opens with its content or feels slow.
  const [{ surroundings, sites, hosts }, { home, showMore }, tab, nameless] = await Promise.all([
    startPage(life.signal),
    followHome(openPageStore(), life.signal),
    findActiveTab(browser.tabs, location.search),
    localSignal(browser.storage.local, 'nameless', readNameless, life.signal),
  ]);
  const origin = tab?.url ? new URL(tab.url).origin : null;
  function Screen() {
    const stored = origin ? sites.value[origin] : undefined;
    const site = origin && stored ? { ...stored, granted: isGranted(origin, hosts.value) } : null;
    return <Popup home={home.value} tab={tab} site={site} nameless={nameless.value} onMore={showMore} />;
  }
  showPage(Screen, surroundings, 'popup.title');
  if (home.peek().session?.state === 'good')
    // What is stored is shown at once; what is new arrives by itself. A fault is kept in the store and shown from there.
    surroundings
      .peek()
      .send('refresh')
      .catch((cause) => console.error('Hanamaru could not refresh', cause));
}

async function readNameless(area: Storage.StorageArea): Promise<boolean> {
  return (await area.get('nameless')).nameless === true;
}

start().catch(showPageFailure);
