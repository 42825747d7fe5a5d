import { beginWriting, countUp, type Target, type WriteDeps, write } from './write.ts';

/**
 * Takes one's own praise back, and with that of a post's author those of who helped, as the server does; durable when
 * this resolves. Sent even where none stands here: another device's may.
 */
export async function withdraw(
  deps: WriteDeps,
  target: Target,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, target);
  const { praise } = writing;
  await write(
    deps,
    writing,
    async () => {
      if ((await store.praises.get(praise)) && !target.helper) await countUp(store, target.post, -1);
      await store.praises.delete(praise);
      await store.praises
        .where('post')
        .equals(target.post)
        .filter(({ group }) => group === praise)
        .delete();
      return [{ op: { kind: 'withdraw', id: newId(), at: clock(), praise }, content: null, about: target }];
    },
    replaces,
  );
}
