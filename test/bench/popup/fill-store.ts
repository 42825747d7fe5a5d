import type { Page } from 'puppeteer-core';
import { awardOf, me, ownRow, praiseRow, sato, sessionRow, team } from '../../dom/ui/rows.ts';

const minute = 60_000;

/** Puts a member of long standing into the extension's own store, as one of its pages: so many praises, the newest of them unread. */
export async function fillStore(page: Page, praises: number): Promise<void> {
  const started = Date.now();
  const rows = Array.from({ length: praises }, (_, at) => {
    const mine = at % 2 === 0;
    const sides = mine
      ? { direction: 'received' as const }
      : { direction: 'given' as const, giver: me, receiver: sato };
    return praiseRow(`n${at}`, { ...sides, at: started - at * 30 * minute, unread: at < 10 && mine ? 1 : 0 });
  });
  const member = { role: 'member', wish: 'team', level: null, called: null, department: null, badges: [] };
  const tables = {
    // Signed out, so that what is measured never waits for a server that is not there.
    session: [sessionRow({ state: 'ended' })],
    team: [team],
    own: [ownRow({ awards: [awardOf('bridge')], dismissed: started })],
    members: [
      { ...member, id: me, name: '田中 由香' },
      { ...member, id: sato, name: '佐藤 健一' },
    ],
    praises: rows,
  };
  await page.evaluate(async (tables) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await done(indexedDB.open('hanamaru'));
    const writing = store.transaction(Object.keys(tables), 'readwrite');
    for (const [table, rows] of Object.entries(tables))
      for (const row of rows) writing.objectStore(table).put(row);
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    store.close();
  }, tables);
}
