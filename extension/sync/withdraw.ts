import { beginWriting, countUp, type Target, type WriteDeps, write } from './write.ts';

/** Takes one's own praise back; durable when this resolves. Sent even where none stands here: another device's may. */
export async function withdraw(
  deps: WriteDeps,
  target: Target,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, target.post);
  const { praise } = writing;
  await write(
    deps,
    writing,
    async () => {
      if (await store.praises.get(praise)) await countUp(store, target.post, -1);
      await store.praises.delete(praise);
      return [{ op: { kind: 'withdraw', id: newId(), at: clock(), praise }, content: null, about: target }];
    },
    replaces,
  );
}
