import type { Storage } from 'webextension-polyfill';
import { browser } from '../../platform/browser.ts';
import { findActiveTab } from '../../popup/active-tab.ts';
import { followHome } from '../../popup/follow-home.ts';
import { Popup } from '../../popup/popup.tsx';
import { StoreProvider } from '../../popup/use-live.ts';
import { readSilent } from '../../sites/recipe-health.ts';
import { isWithdrawn, readTeamRecipes } from '../../sites/team-recipes.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { isGranted } from '../../ui/granted-hosts.ts';
import { localSignal } from '../../ui/local-signal.ts';
import { showPageFailure } from '../../ui/page-failure.ts';
import { showPage } from '../../ui/show-page.tsx';
import { openPageStore, startPage } from '../../ui/start-page.ts';

/** Milliseconds between looks for what is new while the popup, or a tab of it, stays open. */
const REFRESH = 20_000;

const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { once: true });

async function start(): Promise<void> {
  // All at once, and first what takes longest: the popup opens with its content or feels slow.
  const store = openPageStore();
  const [{ home, follow, showMore }, { surroundings, sites, hosts }, tab, nameless, silent, teams] =
    await Promise.all([
      followHome(store, life.signal),
      startPage(life.signal),
      findActiveTab(browser.tabs, location.search),
      localSignal(browser.storage.local, 'nameless', readNameless, life.signal),
      localSignal(browser.storage.local, 'recipeHealth', readSilent, life.signal),
      localSignal(browser.storage.local, 'teamRecipes', readTeamRecipes, life.signal),
    ]);
  const origin = tab?.url ? new URL(tab.url).origin : null;
  function Screen() {
    const stored = origin ? sites.value[origin] : undefined;
    const site =
      origin && stored
        ? {
            ...stored,
            granted: isGranted(origin, hosts.value),
            silent: silent.value.includes(origin),
            withdrawn: isWithdrawn(teams.value, stored.recipe),
          }
        : null;
    return (
      <StoreProvider value={store}>
        <Popup home={home.value} tab={tab} site={site} nameless={nameless.value} onMore={showMore} />
      </StoreProvider>
    );
  }
  showPage(Screen, surroundings, 'popup.title');
  // What is stored is shown at once; what is new arrives by itself. A fault is kept in the store and shown from there.
  const refresh = () => {
    if (home.peek().session?.state !== 'good') return;
    surroundings
      .peek()
      .send('refresh')
      .catch((cause) => console.error('Hanamaru could not refresh', cause));
  };
  afterPaint(() => {
    follow();
    refresh();
  });
  // A server in trouble is left to the background, which knows when to try again.
  const looking = setInterval(() => home.peek().fault === null && refresh(), REFRESH);
  life.signal.addEventListener('abort', () => clearInterval(looking));
}

async function readNameless(area: Storage.StorageArea): Promise<boolean> {
  return (await area.get('nameless')).nameless === true;
}

start().catch(showPageFailure);
