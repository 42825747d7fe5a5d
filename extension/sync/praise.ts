import type { OpId } from '../../shared/contract/ids.ts';
import type { Content, Sealed } from '../../shared/contract/sealed.ts';
import type { NewOp } from '../store/outbox.ts';
import type { PraiseRow, Store } from '../store/schema.ts';
import { fitContent } from '../vault/fit-content.ts';
import { seal } from '../vault/seal.ts';
import { beginWriting, countUp, type Target, type WriteDeps, type Writing, write } from './write.ts';

/**
 * The bare flower: durable when this resolves. Pressing where one's praise already stands changes nothing.
 * `page` is the post's content; words in it are not said yet and are left out.
 */
export async function praise(
  deps: WriteDeps,
  target: Target,
  page: Content,
  replaces: number | null = null,
): Promise<void> {
  const { store } = deps;
  const writing = await beginWriting(store, target.post);
  const bare = await sealBare(deps, writing, target, page);
  await write(
    deps,
    writing,
    async () => ((await store.praises.get(writing.praise)) ? [] : [await stand(store, bare)]),
    replaces,
  );
}

/** A bare praise made ready outside a transaction. */
export interface BarePraise {
  readonly op: NewOp & { readonly about: Target };
  readonly row: PraiseRow;
}

export async function sealBare(
  { newId, clock }: Pick<WriteDeps, 'newId' | 'clock'>,
  { praise, me, keyring }: Writing,
  about: Target,
  page: Content,
): Promise<BarePraise> {
  const content = fitContent({ ...page, words: '' });
  const sealed = await seal(keyring.content, praise, content);
  const at = clock();
  return {
    op: { op: bareOp(newId(), at, praise, about, sealed), content, about },
    row: {
      praise,
      ...about,
      giver: me,
      receiver: null,
      direction: 'given',
      value: null,
      at,
      content,
      pending: 1,
      unread: 0,
    },
  };
}

/** Lets it stand on our side and gives its op, inside the caller's transaction. */
export async function stand(store: Store, { op, row }: BarePraise): Promise<NewOp> {
  await store.praises.put(row);
  await countUp(store, row.post, 1);
  return op;
}

function bareOp(
  id: OpId,
  at: number,
  praise: PraiseRow['praise'],
  about: Target,
  sealed: Sealed,
): NewOp['op'] {
  return { kind: 'praise', id, at, praise, ...about, value: null, said: 'none', sealed };
}
