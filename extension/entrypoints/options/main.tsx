import { readNoticeSettings } from '../../notices/settings.ts';
import { readAccount } from '../../options/account.ts';
import { Options } from '../../options/options.tsx';
import { browser } from '../../platform/browser.ts';
import { choices } from '../../recipes/index.ts';
import { keepsIn, readPolicy } from '../../sites/policy.ts';
import { readTeamAliases } from '../../sites/same-site.ts';
import { isWithdrawn, readTeamRecipes } from '../../sites/team-recipes.ts';
import { isGranted } from '../../ui/granted-hosts.ts';
import { liveSignal } from '../../ui/live-signal.ts';
import { localSignal } from '../../ui/local-signal.ts';
import { showPageFailure } from '../../ui/page-failure.ts';
import { showPage } from '../../ui/show-page.tsx';
import { openPageStore, startPage } from '../../ui/start-page.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { once: true });

async function start(): Promise<void> {
  const store = openPageStore();
  const [{ surroundings, sites, hosts }, account, policy, notices, aliases, shared] = await Promise.all([
    startPage(life.signal),
    liveSignal(() => readAccount(store), life.signal),
    readPolicy(browser.storage.managed),
    localSignal(browser.storage.local, 'notices', readNoticeSettings, life.signal),
    localSignal(browser.storage.local, 'teamAliases', readTeamAliases, life.signal),
    localSignal(browser.storage.local, 'teamRecipes', readTeamRecipes, life.signal),
  ]);
  const { version } = browser.runtime.getManifest();
  function Screen() {
    const rows = Object.entries(sites.value).map(([origin, site]) => ({
      ...site,
      origin,
      granted: isGranted(origin, hosts.value),
      teams: aliases.value[origin],
      withdrawn: isWithdrawn(shared.value, site.recipe),
    }));
    const { session } = account.value;
    const managed = session !== null && keepsIn(policy, session);
    return (
      <Options
        account={account.value}
        sites={rows}
        recipes={choices}
        notices={notices.value}
        version={version}
        managed={managed}
      />
    );
  }
  showPage(Screen, surroundings, 'options.title');
}

start().catch(showPageFailure);
