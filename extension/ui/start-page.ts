import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '../../shared/contract/views.ts';
import { send } from '../messaging/client.ts';
import { browser } from '../platform/browser.ts';
import { giveBack } from '../sites/give-back.ts';
import { matchPattern } from '../sites/match-pattern.ts';
import { readSites, type Sites } from '../sites/stored-sites.ts';
import { openStore, type Store } from '../store/schema.ts';
import { copyText } from './copy-text.ts';
import { grantedHosts } from './granted-hosts.ts';
import { chooseLocale, readLanguage } from './language.ts';
import { loadMessages } from './load-messages.ts';
import { localSignal } from './local-signal.ts';
import type { Surroundings } from './surroundings.ts';
import { createTranslate } from './translate.ts';
import { finishWanted, requestSite } from './wanted-site.ts';
import { webAddress } from './web-address.ts';

export interface Page {
  readonly surroundings: ReadonlySignal<Surroundings>;
  readonly sites: ReadonlySignal<Sites>;
  /** Granted match patterns. */
  readonly hosts: ReadonlySignal<readonly string[]>;
}

/** The store as our own pages open it. */
export function openPageStore(): Store {
  const store = openStore();
  store.on('versionchange', () => {
    store.close(); // a newer version of the extension waits for this page to let go
    location.reload();
  });
  return store;
}

/** Everything popup and options have in common, ready for the first paint. */
export async function startPage(until: AbortSignal): Promise<Page> {
  const [surroundings, sites, hosts] = await Promise.all([
    speak(until),
    localSignal(browser.storage.local, 'sites', readSites, until),
    grantedHosts(browser.permissions, until),
  ]);
  finishWanted(browser, (site) => send('switchOn', site)).catch((cause) =>
    console.error('Hanamaru could not finish switching on', cause),
  );
  return { surroundings, sites, hosts };
}

async function speak(until: AbortSignal): Promise<ReadonlySignal<Surroundings>> {
  const browsers = browser.i18n.getUILanguage();
  // Most readers keep to the browser's language: its messages are fetched while the choice is still being read.
  const usual = chooseLocale('auto', browsers);
  const usually = readMessages(usual);
  const language = await localSignal(browser.storage.local, 'language', readLanguage, until);
  const locale = computed(() => chooseLocale(language.value, browsers));
  const first = locale.value;
  const spoken = signal({ locale: first, messages: await (first === usual ? usually : readMessages(first)) });
  effect(() => {
    const wanted = locale.value;
    if (wanted === spoken.peek().locale) return;
    void readMessages(wanted).then((messages) => {
      if (locale.peek() === wanted) spoken.value = { locale: wanted, messages };
    });
  });
  return computed(() => ({
    ...world,
    t: createTranslate(spoken.value.messages),
    locale: spoken.value.locale,
    language: language.value,
  }));
}

function readMessages(locale: Locale): Promise<Record<string, string>> {
  return loadMessages(locale, {
    fetch: (address: string) => fetch(address),
    getURL: browser.runtime.getURL,
  });
}

const world: Omit<Surroundings, 't' | 'locale' | 'language'> = {
  send,
  clock: () => Date.now(),
  requestSite: (origin, recipe) => requestSite(browser, origin, recipe),
  giveBack: (origin) => giveBack(browser, origin),
  async findTab(origin) {
    for (const tab of await browser.tabs.query({ url: matchPattern(origin) })) {
      const url = webAddress(tab.url ?? '');
      if (tab.id !== undefined && url && new URL(url).origin === origin) return { id: tab.id, url };
    }
    return null;
  },
  copy: (text) => copyText(text, navigator.clipboard),
  openOptions: () => void browser.runtime.openOptionsPage(),
};
