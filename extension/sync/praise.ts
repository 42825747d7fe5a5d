import type { Content } from '../../shared/contract/sealed.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import type { NewOp } from '../store/outbox.ts';
import type { PraiseRow, Store } from '../store/schema.ts';
import { fitContent } from '../vault/fit-content.ts';
import { seal } from '../vault/seal.ts';
import { isSecret } from './author-wish.ts';
import { beginWriting, countUp, type Target, type WriteDeps, type Writing, write } from './write.ts';

/**
 * The bare flower: durable when this resolves. Pressing where one's praise already stands changes nothing.
 * `page` is the post's content; words in it are not said yet and are left out.
 */
export async function praise(
  deps: WriteDeps,
  target: Target,
  page: Content,
  visibility: Visibility = 'team',
  replaces: number | null = null,
): Promise<void> {
  const { store } = deps;
  const writing = await beginWriting(store, target);
  const bare = await sealBare(deps, writing, target, page, visibility);
  await write(
    deps,
    writing,
    async () => ((await store.praises.get(writing.praise)) ? [] : [await stand(store, bare)]),
    replaces,
  );
}

/** What nobody answered to yet. */
export const unanswered = {
  seconds: 0,
  seconded: false,
  cosigns: [],
  thanked: false,
  worth: null,
} as const;

/** A bare praise made ready outside a transaction. */
export interface BarePraise {
  readonly op: NewOp & { readonly about: Target };
  readonly row: PraiseRow;
}

export async function sealBare(
  { newId, clock }: Pick<WriteDeps, 'newId' | 'clock'>,
  { praise, group, me, keyring }: Writing,
  about: Target,
  page: Content,
  visibility: Visibility,
): Promise<BarePraise> {
  const { post, author } = about;
  const content = fitContent({ ...page, words: '' });
  const sealed = await seal(keyring.content, praise, content);
  const at = clock();
  return {
    op: {
      op: {
        ...{ kind: 'praise', id: newId(), at, praise, post, author, value: null, badge: null, group },
        ...{ said: 'none', sealed, visibility },
      },
      content,
      about,
    },
    row: {
      praise,
      ...{ post, author },
      giver: me,
      receiver: null,
      direction: 'given',
      value: null,
      badge: null,
      group,
      at,
      content,
      pending: 1,
      unread: 0,
      ...unanswered,
      visibility,
      secret: visibility === 'private',
    },
  };
}

/** Lets it stand on our side and gives its op, inside the caller's transaction. */
export async function stand(store: Store, { op, row }: BarePraise): Promise<NewOp> {
  await store.praises.put({ ...row, secret: await isSecret(store, row.author, row.visibility) });
  if (row.group === null) await countUp(store, row.post, 1);
  return op;
}
