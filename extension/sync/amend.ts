import type { BadgeId, PersonaTag, PraiseId, ValueId } from '../../shared/contract/ids.ts';
import type { Content } from '../../shared/contract/sealed.ts';
import type { Visibility } from '../../shared/contract/views.ts';
import { howMuchSaid } from '../../shared/rules/specific.ts';
import { narrower } from '../../shared/rules/visibility.ts';
import type { NewOp } from '../store/outbox.ts';
import type { PraiseRow, Store } from '../store/schema.ts';
import { fitContent } from '../vault/fit-content.ts';
import { seal } from '../vault/seal.ts';
import { isSecret, readAuthor } from './author-wish.ts';
import { mayGive } from './badge-limit.ts';
import { type BarePraise, sealBare, stand } from './praise.ts';
import { beginWriting, type Target, targetOf, type WriteDeps, type Writing, write } from './write.ts';

/** What is said beside the words. */
export interface Saying {
  readonly value: ValueId | null;
  /** Absent: what it carries already. */
  readonly badge?: BadgeId | null | undefined;
  readonly visibility?: Visibility | undefined;
  /** Who else helped with the post, by account, and is told the same. */
  readonly helpers?: readonly { readonly author: PersonaTag; readonly name: string }[];
}

/** One praise of those that are told the same, made ready outside a transaction. */
interface Telling {
  readonly target: Target;
  readonly praise: PraiseId;
  readonly content: Content;
  readonly sealed: Awaited<ReturnType<typeof seal>>;
  readonly bare: BarePraise;
}

/**
 * Says it with a value, words (`content.words`), a badge and who may know; durable when this resolves. Where one's praise
 * does not stand here (the press was on another device, or it was withdrawn) the bare one goes before it: harmless if it
 * stands after all. Those who helped are told the same, the earlier ones and the new, each in a praise of her own, in the
 * same transaction: whatever becomes of the rest, each has the words. A badge that one may not give so often goes to the
 * first of them: the others have the words without it, which else would be refused with it.
 */
export async function amend(
  deps: WriteDeps,
  target: Target,
  said: Content,
  { value, badge, visibility = 'team', helpers = [] }: Saying,
  replaces: number | null = null,
): Promise<void> {
  const { store, newId, clock } = deps;
  const writing = await beginWriting(store, target);
  const limited = badge ? (await store.team.get('team'))?.badges.find(({ id }) => id === badge) : undefined;
  const earlier = target.helper ? [] : await helpedBefore(store, target, writing.praise);
  const known = new Set(earlier.map(({ author }) => author));
  const added = helpers.filter(({ author }) => author !== target.author && !known.has(author));
  const tellings = await Promise.all([
    makeReady(deps, writing, target, said, visibility),
    ...earlier.map(async (row) => {
      const authorName = row.content?.authorName ?? '';
      const to = targetOf(row);
      return makeReady(deps, await beginWriting(store, to), to, { ...said, authorName }, visibility);
    }),
    ...added.map(async ({ author, name }) => {
      const to: Target = { post: target.post, author, helper: true };
      return makeReady(deps, await beginWriting(store, to), to, { ...said, authorName: name }, visibility);
    }),
  ]);

  async function tell({ target: to, praise, content, sealed, bare }: Telling): Promise<NewOp[]> {
    const known = await store.praises.get(praise);
    const first = known ? [] : [await stand(store, bare)];
    const at = known?.at ?? clock();
    const mayHave = to === target || !limited || (await mayGive(store, limited, { praise, at }));
    const wish = to === target ? null : (await readAuthor(store, to.author)).wish;
    const seenBy = narrower(visibility, wish ?? 'open');
    const secret = await isSecret(store, to.author, seenBy);
    const saying = { value, ...(badge === undefined || !mayHave ? {} : { badge }), visibility: seenBy };
    await store.praises.update(praise, { ...saying, content, secret, pending: 1 });
    const base = { kind: 'amend' as const, id: newId(), at: clock(), praise };
    const op = { ...base, ...saying, said: howMuchSaid(content.words), sealed };
    return [...first, { op, content, about: to }];
  }

  await write(
    deps,
    writing,
    async () => {
      const ops: NewOp[] = [];
      // What is said between two is said to nobody else: those who helped keep what they were told, and beside a secret
      // nobody can be praised anew.
      const isBetweenTwo = await isSecret(store, target.author, visibility);
      for (const telling of isBetweenTwo ? tellings.slice(0, 1) : tellings)
        ops.push(...(await tell(telling)));
      return ops;
    },
    replaces,
  );
}

async function makeReady(
  deps: WriteDeps,
  writing: Writing,
  target: Target,
  said: Content,
  visibility: Visibility,
): Promise<Telling> {
  const content = fitContent(said);
  const { praise, keyring } = writing;
  const sealed = await seal(keyring.content, praise, content);
  return { target, praise, content, sealed, bare: await sealBare(deps, writing, target, said, visibility) };
}

/** Praises of others who helped with a post, given before. */
function helpedBefore({ praises }: Store, { post }: Target, main: PraiseId): Promise<PraiseRow[]> {
  return praises
    .where('post')
    .equals(post)
    .filter(({ group }) => group === main)
    .toArray();
}
