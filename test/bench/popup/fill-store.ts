import type { Page } from 'puppeteer-core';

/** Puts rows into the extension's own store, by table, as one of its pages. */
export async function fillStore(
  page: Page,
  tables: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
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
