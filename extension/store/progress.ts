import type { ProgressRow, Store } from './schema.ts';

const fresh: ProgressRow = { key: 'me', clock: 0, syncedAt: 0, fault: null, tries: 0, due: 0 };

export async function readProgress(store: Store): Promise<ProgressRow> {
  return (await store.progress.get('me')) ?? fresh;
}

/** Changes some fields of the one row. Inside a transaction that holds `progress`, or on its own. */
export async function patchProgress(store: Store, patch: Partial<Omit<ProgressRow, 'key'>>): Promise<void> {
  await store.transaction('rw', store.progress, async () => {
    await store.progress.put({ ...(await readProgress(store)), ...patch });
  });
}
