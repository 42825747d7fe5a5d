import type { ValueId } from '../../shared/contract/ids.ts';
import type { Content } from '../../shared/contract/sealed.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { howMuchSaid } from '../../shared/rules/specific.ts';
import { fitContent } from '../vault/fit-content.ts';
import { seal } from '../vault/seal.ts';
import { isSecret } from './author-wish.ts';
import { sealBare, stand } from './praise.ts';
import { beginWriting, type Target, type WriteDeps, write } from './write.ts';

/**
 * Says it with a value, words (`content.words`) and who may know; durable when this resolves. Where one's praise does not stand here
 * (the press was on another device, or it was withdrawn) the bare one goes before it: harmless if it stands after all.
 */
export async function amend(
  deps: WriteDeps,
  target: Target,
  said: Content,
  value: ValueId | null,
  visibility: Visibility = 'team',
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, target.post);
  const bare = await sealBare(deps, writing, target, said, visibility);
  const content = fitContent(said);
  const sealed = await seal(writing.keyring.content, writing.praise, content);
  const { praise } = writing;
  await write(
    deps,
    writing,
    async () => {
      const first = (await store.praises.get(praise)) ? [] : [await stand(store, bare)];
      const secret = await isSecret(store, target.author, visibility);
      await store.praises.update(praise, { value, content, visibility, secret, pending: 1 });
      const base = { id: newId(), at: clock(), praise };
      const op = {
        kind: 'amend' as const,
        ...base,
        value,
        said: howMuchSaid(content.words),
        sealed,
        visibility,
        badge: null,
      };
      return [...first, { op, content, about: target }];
    },
    replaces,
  );
}
