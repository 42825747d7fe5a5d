import { Colleague } from '../../colleague/colleague.tsx';
import { readMatter } from '../../colleague/open-form.ts';
import { readPeople } from '../../colleague/people.ts';
import { browser } from '../../platform/browser.ts';
import { liveSignal } from '../../ui/live-signal.ts';
import { showPageFailure } from '../../ui/page-failure.ts';
import { showPage } from '../../ui/show-page.tsx';
import { openPageStore, startPage } from '../../ui/start-page.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort(), { once: true });

async function start(): Promise<void> {
  const store = openPageStore();
  const [{ surroundings }, people, matter] = await Promise.all([
    startPage(life.signal),
    liveSignal(() => readPeople(store), life.signal),
    readMatter(browser.storage.session, location.search),
  ]);
  showPage(() => <Colleague matter={matter} people={people.value} />, surroundings, 'colleague.title');
}

start().catch(showPageFailure);
