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

/** Has the team followed from the start, which tells of everything; what was told up to here is no news then. */
export async function followFromStart(
  store: Store,
  { clock, heard = 0 }: Pick<ProgressRow, 'clock' | 'heard'>,
) {
  await patchProgress(store, { clock: 0, heard: Math.max(clock, heard) });
}

/**
 * An answer of the team's clock `answered` was taken in, to a question asked when this browser had followed the team to
 * `asked`. Where changes after that moment are known here already, the answer may have undone them: they are followed
 * again. An answer from before `asked` is of a team that was put back to an earlier day, which following finds out.
 */
export async function followAgainAfter(store: Store, asked: number, answered: number): Promise<void> {
  const { clock } = await readProgress(store);
  if (asked <= answered && answered < clock) await patchProgress(store, { clock: answered });
}
